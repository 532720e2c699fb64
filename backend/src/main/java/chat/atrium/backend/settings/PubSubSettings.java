package chat.atrium.backend.settings;

import io.smallrye.config.WithDefault;

/** What accounts and the service {@code pubsub.<domain>} may keep in nodes. */
public interface PubSubSettings {

    /** How many nodes an account has at most. */
    @WithDefault("500")
    int nodes();

    /** How much the items of an account may take together, in bytes of XML and of their ids. */
    @WithDefault("33554432")
    long bytes();

    /** Who may make nodes at the service: {@code administrators}, {@code members} of the team, or all {@code accounts}. */
    @WithDefault("members")
    NodeMakers serviceMakers();

    /** How many nodes the service has at most. */
    @WithDefault("10000")
    int serviceNodes();

    /** How many nodes one account may own at the service to make another. */
    @WithDefault("100")
    int serviceNodesPerAccount();

    /** How much all items at the service may take together, in bytes of XML and of their ids. */
    @WithDefault("1073741824")
    long serviceBytes();

    /** How many requests may wait at the service; more are refused with {@code resource-constraint}. */
    @WithDefault("20000")
    int serviceMailbox();

    /** How many items a node keeps at most. */
    @WithDefault("10000")
    int items();

    /** The largest item, in bytes of XML. */
    @WithDefault("196608")
    int itemBytes();

    /** How long all that a node is configured with may be, in characters. */
    @WithDefault("8192")
    int configLength();

    /** The longest name of a node or an item, in bytes. */
    @WithDefault("1023")
    int nameBytes();

    /** Of how many nodes of an owner the last item stays in memory, for those who come online. */
    @WithDefault("8")
    int remembered();

    /** How large such an item may be, in characters of XML. */
    @WithDefault("4096")
    int rememberedSize();

    /** To how many others a node may be subscribed or affiliated. */
    @WithDefault("1000")
    int entities();

    /** How many addresses of one account may be subscribed to a node. */
    @WithDefault("25")
    int subscriptions();

    /** How much of a node is read at once, in characters of XML; the rest by further pages. */
    @WithDefault("524288")
    int replySize();

    /** How many nodes a page of the list of the service's nodes has at most. */
    @WithDefault("200")
    int listedNodes();
}
