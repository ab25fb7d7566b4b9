package pult.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Locale;
import java.util.function.Consumer;

/// What happens to a bug: one log line without data, and a short code that is the same wherever the
/// same bug strikes.
final class CrashGuard implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CrashGuard.class);
    private static final int FRAMES = 12;

    private final Consumer<String> show;

    /// @param show words the code to the operator; called on the thread that failed
    CrashGuard(Consumer<String> show) {
        this.show = show;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        var code = code(fault);
        // The message of an exception may quote a row or a citizen: only classes and places go out.
        LOG.error("fault {} on {}: {}", code, thread.getName(), places(fault));
        show.accept(code);
    }

    /// «ПУ-3F2A»: from the kinds of the exceptions and the places of our own code.
    static String code(Throwable fault) {
        var hash = 7;
        for (Throwable each = fault; each != null; each = each.getCause()) {
            hash = 31 * hash + each.getClass().getName().hashCode();
            for (var frame : each.getStackTrace()) {
                if (frame.getClassName().startsWith("pult.")) {
                    hash = 31 * hash + (frame.getClassName() + frame.getMethodName()).hashCode();
                    break;
                }
            }
        }
        return String.format(Locale.ROOT, "ПУ-%04X", (hash ^ (hash >>> 16)) & 0xFFFF);
    }

    private static String places(Throwable fault) {
        var text = new StringBuilder();
        for (Throwable each = fault; each != null; each = each.getCause()) {
            text.append(each.getClass().getName());
            var frames = each.getStackTrace();
            for (var i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("\n    at ").append(frames[i]);
            }
            text.append(each.getCause() == null ? "" : "\n  caused by ");
        }
        return text.toString();
    }
}
