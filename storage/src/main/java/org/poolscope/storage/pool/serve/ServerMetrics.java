package org.poolscope.storage.pool.serve;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.poolscope.model.source.SourceException;

/** Counts what the server does, and tells it in Prometheus' text form. Safe for several threads. */
final class ServerMetrics {
    /** Upper bounds of the classes of latencies, in seconds. */
    private static final double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};
    private static final double NANOS = 1e9;

    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
    private final LongAdder[] latencies = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder sent = new LongAdder();

    ServerMetrics() {
        for (int i = 0; i < latencies.length; i++) {
            latencies[i] = new LongAdder();
        }
    }

    /** Counts one request that was answered. */
    void count(String method, int status, long lasted, long bytesIn, long bytesOut) {
        requests.computeIfAbsent(known(method) + "\",status=\"" + status, _ -> new LongAdder()).increment();
        int at = 0;
        while (at < BOUNDS.length && lasted > BOUNDS[at] * NANOS) {
            at++;
        }
        latencies[at].increment();
        nanos.add(lasted);
        received.add(bytesIn);
        sent.add(bytesOut);
    }

    /** A client must not be able to make up names of its own. */
    private static String known(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS" -> method;
            default -> "other";
        };
    }

    /** All of it as text. */
    String text(ServedPools pools) throws SourceException {
        StringBuilder out = new StringBuilder();
        head(out, "poolscope_requests_total", "counter", "Requests answered, by method and status.");
        new TreeMap<>(requests).forEach((labels, count) -> out.append("poolscope_requests_total{method=\"")
                .append(labels).append("\"} ").append(count.sum()).append('\n'));
        head(out, "poolscope_errors_total", "counter", "Requests answered with a status of 400 or more.");
        long errors = requests.entrySet().stream().filter(each -> each.getKey().matches(".*\"[45]\\d\\d"))
                .mapToLong(each -> each.getValue().sum()).sum();
        out.append("poolscope_errors_total ").append(errors).append('\n');
        histogram(out);
        head(out, "poolscope_received_bytes_total", "counter", "Bytes of bodies received.");
        out.append("poolscope_received_bytes_total ").append(received.sum()).append('\n');
        head(out, "poolscope_sent_bytes_total", "counter", "Bytes of bodies sent.");
        out.append("poolscope_sent_bytes_total ").append(sent.sum()).append('\n');
        var sizes = PoolSizes.of(pools);
        head(out, "poolscope_products", "gauge", "Products in a pool.");
        sizes.forEach(each -> gauge(out, "poolscope_products", each.name(), each.products()));
        head(out, "poolscope_pool_bytes", "gauge", "Bytes of the products in a pool.");
        sizes.forEach(each -> gauge(out, "poolscope_pool_bytes", each.name(), each.bytes()));
        return out.toString();
    }

    private void histogram(StringBuilder out) {
        String name = "poolscope_request_seconds";
        head(out, name, "histogram", "How long requests took.");
        long below = 0;
        for (int i = 0; i < latencies.length; i++) {
            below += latencies[i].sum();
            String bound = i < BOUNDS.length ? String.format(Locale.ROOT, "%s", BOUNDS[i]) : "+Inf";
            out.append(name).append("_bucket{le=\"").append(bound).append("\"} ").append(below).append('\n');
        }
        out.append(name).append("_sum ").append(nanos.sum() / NANOS).append('\n');
        out.append(name).append("_count ").append(below).append('\n');
    }

    private static void gauge(StringBuilder out, String name, String pool, long value) {
        out.append(name).append("{pool=\"").append(pool.replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\"} ").append(value).append('\n');
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ").append(name).append(' ')
                .append(type).append('\n');
    }
}
