package pult.stand.http;

/// Another program listens on the port already.
public final class PortBusy extends Exception {
    private static final long serialVersionUID = 1L;

    private final int port;

    public PortBusy(int port, Throwable cause) {
        super("port " + port + " is busy", cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
