package pult.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// The resolver of all tests: knows this machine and nothing else, and remembers who asked for
/// more.
public final class LoopbackOnly extends InetAddressResolverProvider {
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    /// Names other than this machine's that anything in this JVM has tried to resolve.
    public static List<String> asked() {
        return List.copyOf(ASKED);
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        var builtin = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                    throws UnknownHostException {
                if (!host.equals("localhost") && !host.equals(builtinName(configuration))) {
                    ASKED.add(host);
                    throw new UnknownHostException(
                            "the tests resolve nothing but localhost: " + host);
                }
                return builtin.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return InetAddress.getByAddress(address).isLoopbackAddress()
                        ? "localhost"
                        : builtin.lookupByAddress(address);
            }
        };
    }

    /// The machine's own name: libraries ask for it when they make names of temporary files.
    private static String builtinName(Configuration configuration) {
        return configuration.lookupLocalHostName();
    }

    @Override
    public String name() {
        return "loopback only";
    }
}
