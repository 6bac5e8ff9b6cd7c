package org.poolscope.storage.bench;

/** Makes the pickles to read, and reads them with CPython. */
final class PickleScript {
    /** Prints a line for each: file, sum of all numbers, milliseconds of the fastest run, what it is. */
    static final String TEXT = """
            import os, pickle, random, sys, time
            import numpy
            random.seed(7)
            floats = [random.random() for _ in range(1_000_000)]
            dicts = [{"id": i, "tau": i / 7, "name": "trial%d" % (i % 50), "ok": True, "seed": i * 977}
                     for i in range(100_000)]
            mix = [{"id": i, "spikes": [random.random() for _ in range(20)], "pos": (i, i / 3, None),
                    "tags": {"a", "b%d" % (i % 9)}, "sub": {"k": [1, 2, {"x": i * 70_000}]}, "note": "n%d" % i}
                   for i in range(30_000)]
            array = numpy.random.default_rng(7).random(10_000_000)

            def mix_total(records):
                return sum(r["id"] + sum(r["spikes"]) + r["pos"][0] + r["pos"][1] + 3 + r["sub"]["k"][2]["x"]
                           for r in records)

            def dict_total(dicts):
                return sum(d["id"] + d["tau"] + d["seed"] for d in dicts)

            def measure(name, what, data, protocol, summing, runs):
                stored = pickle.dumps(data, protocol)
                with open(os.path.join(sys.argv[1], name), "wb") as out:
                    out.write(stored)
                fastest = 1e9
                for _ in range(runs):
                    start = time.perf_counter()
                    found = summing(pickle.loads(stored))
                    fastest = min(fastest, time.perf_counter() - start)
                print(name, repr(float(found)), fastest * 1000, what, sep="\\t")

            for protocol in (5, 2):
                said = ", protocol %d" % protocol
                measure("floats%d" % protocol, "list of 1 M floats" + said, floats, protocol, sum, 7)
                measure("dicts%d" % protocol, "100 k dicts of 5 keys" + said, dicts, protocol, dict_total, 7)
                measure("mix%d" % protocol, "nested mix" + said, mix, protocol, mix_total, 7)
            measure("array2", "10 M doubles as protocol 2 has them", array, 2, numpy.sum, 3)
            """;

    private PickleScript() {}
}
