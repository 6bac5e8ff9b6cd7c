package org.poolscope.storage.scan.redis;

import java.io.IOException;
import java.nio.file.Path;
import org.poolscope.storage.Peers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real client. The servers of these tests have no module for documents, so its two commands for them are turned into
 * those for plain texts on their way out; all else is as it is.
 */
record BlissdataPeer(Path python, String address) {
    private static final String PLAIN_DOCUMENTS = """
            import json, sys, warnings
            warnings.simplefilter("ignore")
            import redis.connection

            def plain(words):
                name = words[0].upper() if words and isinstance(words[0], str) else ""
                if name.startswith("COMMAND"):
                    return tuple("set" if word == "json.set" else word for word in words)
                return {"JSON.GET": lambda: ("GET", words[1]),
                        "JSON.SET": lambda: ("SET", words[1], words[3])}.get(name, lambda: words)()

            def translated(packer):
                pack = packer.pack
                packer.pack = lambda self, *words: pack(self, *plain(words))

            translated(redis.connection.PythonRespSerializer)
            if redis.connection.HIREDIS_AVAILABLE:
                translated(redis.connection.HiredisRespSerializer)

            import numpy as np
            from blissdata.redis_engine.store import DataStore
            from blissdata.streams.default import Stream
            store = DataStore(sys.argv[1])
            """;

    private static final String READ = """
            scan = store.load_scan(sys.argv[2])
            def points(stream):
                values = stream[:]
                return [value if stream.dtype == object else np.asarray(value).tolist() for value in values]
            print(json.dumps({"state": scan.state.name, "name": scan.name, "number": scan.number, "info": scan.info,
                "streams": {name: {"len": len(s), "sealed": s.is_sealed(), "points": points(s)}
                    for name, s in scan.streams.items()}}))
            """;

    private static final String WRITE = """
            scan = store.create_scan({"name": "ascan", "number": 7, "data_policy": "ESRF", "session": "s",
                "proposal": "p", "collection": "c", "dataset": "d"}, info={"title": "caf\\u00e9"})
            make = lambda name, dtype, shape=None: scan.create_stream(Stream.make_definition(name, dtype, shape))
            number, big, truth = make("number", "<f8"), make("big", ">i2"), make("truth", "|b1")
            image, spectrum, event = make("image", "<u2", (2, 3)), make("spectrum", "<f4", (-1,)), make("event", "json")
            scan.prepare()
            scan.start()
            number.send(0.5)
            number.send(np.array([1.5, 2.5]))
            big.send(np.array([1, -2], dtype=">i2"))
            truth.send(np.array([True, False]))
            image.send(np.arange(6, dtype="<u2").reshape(2, 3))
            image.send(np.arange(10, 16, dtype="<u2").reshape(2, 3))
            spectrum.send(np.array([1, 2, 3], dtype="<f4"))
            spectrum.send(np.array([4], dtype="<f4"))
            event.send({"a": "caf\\u00e9"})
            event.send({"n": 12345678901234567890})
            scan.stop()
            scan.info["end_reason"] = "SUCCESS"
            scan.close()
            print(json.dumps(scan.key))
            """;

    /** Skips the test where it is not installed. */
    static BlissdataPeer at(RedisProcess server) throws IOException, InterruptedException {
        return new BlissdataPeer(Peers.python("blissdata"), server.address());
    }

    /** What it reads of a scan. */
    JsonNode read(String key) throws IOException, InterruptedException {
        return answer(READ, key);
    }

    /** Writes a scan and returns its key. */
    String write() throws IOException, InterruptedException {
        return answer(WRITE, "").asString();
    }

    private JsonNode answer(String script, String argument) throws IOException, InterruptedException {
        String printed = Peers.run(python, PLAIN_DOCUMENTS + script, address, argument);
        return JsonMapper.shared().readTree(printed.lines().reduce((_, last) -> last).orElse(""));
    }
}
