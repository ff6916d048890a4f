package matinee.data;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Goes through the proxy that {@code HTTPS_PROXY} and its kin name, as other programs do and Java by itself does not. */
final class ProxyVariables extends ProxySelector {
    private final Map<String, String> environment;

    ProxyVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public List<Proxy> select(URI address) {
        String variable = variable(address.getScheme() + "_proxy");
        if (variable.isEmpty() || isNear(String.valueOf(address.getHost()))) {
            return List.of(Proxy.NO_PROXY);
        }
        URI proxy = URI.create(variable.contains("://") ? variable : "http://" + variable);
        int port = proxy.getPort() < 0 ? 80 : proxy.getPort();
        return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port)));
    }

    private boolean isNear(String host) {
        return host.equals("localhost")
                || host.startsWith("127.")
                || Arrays.stream(variable("no_proxy").split(","))
                        .map(name -> name.strip().replaceFirst("^\\*?\\.", ""))
                        .anyMatch(name -> !name.isEmpty() && (host.equals(name) || host.endsWith("." + name)));
    }

    private String variable(String name) {
        return environment.getOrDefault(name, environment.getOrDefault(name.toUpperCase(Locale.ROOT), ""));
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        // The caller gets the same failure, and tells it.
    }
}
