package chat.atrium.gateway.transport.tcp;

import chat.atrium.protocol.xml.XmlLimits;
import java.time.Duration;

/** What one connection may use up. */
record TcpLimits(XmlLimits beforeLogin, int outboxBytes, Duration stall, int bytesPerSecond) {}
