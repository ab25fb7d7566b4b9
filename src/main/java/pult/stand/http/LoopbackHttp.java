package pult.stand.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The server. Listens on 127.0.0.1 and nowhere else; one virtual thread accepts, one more serves
/// each connection, request after request.
public final class LoopbackHttp implements AutoCloseable {
    /// Answers a request; called on the thread of the connection, several at once.
    @FunctionalInterface
    public interface Handler {
        HttpAnswer handle(HttpRequest request);
    }

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackHttp.class);
    private static final Duration IDLE = Duration.ofMinutes(2);
    private static final int BUFFER = 64 * 1024;

    private final ServerSocket server;
    private final Handler handler;
    private final Supplier<Instant> date;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private LoopbackHttp(ServerSocket server, Handler handler, Supplier<Instant> date) {
        this.server = server;
        this.handler = handler;
        this.date = date;
    }

    /// @param port 0 for any free one
    /// @param date the time every answer tells
    public static LoopbackHttp listen(int port, Handler handler, Supplier<Instant> date)
            throws PortBusy, IOException {
        var socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port), 128);
        } catch (BindException e) {
            socket.close();
            throw new PortBusy(port, e);
        }
        var server = new LoopbackHttp(socket, handler, date);
        Thread.ofVirtual().name("stand-accept").start(server::accept);
        return server;
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /// Breaks every connection there is, as a lost link does.
    public void dropConnections() {
        open.forEach(LoopbackHttp::breakOff);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().name("stand-connection").start(() -> serve(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.warn("accept failed: {}", e.getClass().getSimpleName());
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) IDLE.toMillis());
            var out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
            var reader =
                    new RequestReader(
                            new BufferedInputStream(socket.getInputStream(), BUFFER), out);
            converse(reader, new AnswerWriter(out), socket);
        } catch (IOException e) {
            // The other side has gone, or was silent for too long: nobody is left to be told.
            LOG.debug("connection ended: {}", e.getClass().getSimpleName());
        } finally {
            open.remove(socket);
        }
    }

    private void converse(RequestReader reader, AnswerWriter writer, Socket socket)
            throws IOException {
        var goesOn = true;
        while (goesOn) {
            try {
                var request = reader.next();
                if (request == null) {
                    return;
                }
                var answer = answer(request);
                goesOn = writer.write(request, answer, date.get());
                if (answer.ending() != HttpAnswer.Ending.WHOLE) {
                    breakOff(socket);
                }
            } catch (BadRequest e) {
                var nothing =
                        new HttpRequest(
                                "", "", java.util.Map.of(), java.util.Map.of(), new byte[0]);
                writer.write(nothing, HttpAnswer.of(e.status()), date.get());
                goesOn = false;
            }
        }
    }

    private HttpAnswer answer(HttpRequest request) {
        try {
            return handler.handle(request);
        } catch (RuntimeException e) {
            LOG.error("no answer to {}", request, e);
            return HttpAnswer.json(500, "{\"code\":\"internal_error\",\"message\":\"\"}");
        }
    }

    /// A reset, so that the other side sees a broken connection and not an orderly end.
    private static void breakOff(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            LOG.debug("already broken: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.warn("the port stays open: {}", e.getClass().getSimpleName());
        }
        dropConnections();
    }
}
