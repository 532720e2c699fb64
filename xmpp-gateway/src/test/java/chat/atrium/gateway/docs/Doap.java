package chat.atrium.gateway.docs;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The description of the project in the form that xmpp.org reads (XEP-0453). */
final class Doap {

    private Doap() {}

    static String project(String implementations) {
        return """
                <?xml version='1.0' encoding='UTF-8'?>
                <!-- Generated from @Implements in the code by XepsDocumentTest; do not edit. -->
                <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'
                         xmlns='http://usefulinc.com/ns/doap#'
                         xmlns:xmpp='https://linkmauve.fr/ns/xmpp-doap#'>
                  <Project>
                    <name>Atrium</name>
                    <shortdesc xml:lang='en'>A self-hosted team workspace on a complete XMPP server</shortdesc>
                    <programming-language>Java</programming-language>
                    <os>Linux</os>
                    <category rdf:resource='https://linkmauve.fr/ns/xmpp-doap#category-server'/>
                %s  </Project>
                </rdf:RDF>
                """.formatted(implementations);
    }

    static String rfc(int number) {
        return "    <implements rdf:resource='https://www.rfc-editor.org/info/rfc%d'/>\n".formatted(number);
    }

    static String supported(int number, List<Declaration> found) {
        String without = found.stream()
                .map(declaration -> declaration.what().without())
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(joining("; "));
        String note = without.isEmpty() ? "" : "        <xmpp:note>Without " + escape(without) + "</xmpp:note>\n";
        return """
                    <implements>
                      <xmpp:SupportedXep>
                        <xmpp:xep rdf:resource='https://xmpp.org/extensions/xep-%04d.html'/>
                        <xmpp:version>%s</xmpp:version>
                        <xmpp:status>%s</xmpp:status>
                %s      </xmpp:SupportedXep>
                    </implements>
                """.formatted(
                number, escape(found.getFirst().what().version()), without.isEmpty() ? "complete" : "partial", note);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
