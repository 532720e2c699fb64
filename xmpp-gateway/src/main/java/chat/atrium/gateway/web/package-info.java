/** Guards every request over HTTP, whoever serves it: plain HTTP is for the own machine and for trusted proxies. */
@NullMarked
package chat.atrium.gateway.web;

import org.jspecify.annotations.NullMarked;
