package chat.atrium.backend.settings;

import io.smallrye.config.WithDefault;

/** What one owner of nodes, an account for example, may keep in them. */
public interface PubSubSettings {

    /** How many nodes an owner has at most. */
    @WithDefault("500")
    int nodes();

    /** How many items a node keeps at most. */
    @WithDefault("10000")
    int items();

    /** The largest item, in bytes of XML. */
    @WithDefault("196608")
    int itemBytes();

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

    /** How much of a node is read at once, in characters of XML; the rest by further pages. */
    @WithDefault("524288")
    int replySize();
}
