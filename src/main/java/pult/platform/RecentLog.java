package pult.platform;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.List;

/// Remembers the last lines of the log for whoever gathers facts for the support. Any thread.
public final class RecentLog extends AppenderBase<ILoggingEvent> {
    private static final int KEPT = 300;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final ArrayDeque<String> LINES = new ArrayDeque<>();

    @Override
    protected void append(ILoggingEvent event) {
        var name = event.getLoggerName();
        var line =
                TIME.format(event.getInstant())
                        + ' '
                        + event.getLevel()
                        + ' '
                        + name.substring(name.lastIndexOf('.') + 1)
                        + ": "
                        + event.getFormattedMessage();
        synchronized (LINES) {
            if (LINES.size() == KEPT) {
                LINES.removeFirst();
            }
            LINES.addLast(line);
        }
    }

    /// The oldest first.
    public static List<String> lines() {
        synchronized (LINES) {
            return List.copyOf(LINES);
        }
    }
}
