"""Reads a Poolscope object store, and adds to an integer in it, by docs/formats/heap.md alone and with nothing but the
standard library.  python3 heap.py FILE prints the root as JSON; python3 heap.py FILE KEY COUNT adds 1 so many times."""
import fcntl
import json
import mmap
import os
import struct
import sys
import time
import zlib

PAGE, LEAF, LINE = 4096, 4080, 64
SEQUENCE, COMMITTING, CHANGE, TAIL, EPOCH, BOOT, HOLDER, LAST = 64, 128, 136, 144, 152, 200, 256, 264
NONE, FALSE, TRUE, ABSENT = (0xFFF8 << 48) + 0, (0xFFF8 << 48) + 1, (0xFFF8 << 48) + 2, (0xFFF8 << 48) + 3


class Damaged(Exception):
    pass


class Pages:
    """The pages of a store, each checked when it is first looked at."""

    def __init__(self, data):
        self.data, self.checked = data, set()
        if bytes(data[8:16]) != b'POOLHEAP' or struct.unpack_from('<II', data, 16) != (1, PAGE):
            raise Damaged('this is no object store of version 1')

    def get(self, form, at):
        number = at // PAGE
        if number not in self.checked:
            self.check(number)
        return struct.unpack_from('<' + form, self.data, at)[0]

    def bytes(self, at, count):
        self.get('B', at)
        return bytes(self.data[at:at + count])

    def check(self, number):
        page = bytes(self.data[number * PAGE:(number + 1) * PAGE])
        if len(page) < PAGE or struct.unpack_from('<I', page)[0] != checksum(page, number):
            raise Damaged(f'page {number} is damaged')
        self.checked.add(number)

    def leaf(self, tree, index):
        page, levels = tree & -PAGE, tree & PAGE - 1
        if tree == 0 or index >= 510 ** levels:
            raise Damaged(f'a tree has no leaf {index}')
        for level in range(levels, 0, -1):
            span = 510 ** (level - 1)
            page, index = self.get('Q', page + 16 + index // span * 8), index % span
        return page + 16

    def long_bytes(self, tree, count):
        return b''.join(self.bytes(self.leaf(tree, at // LEAF), min(LEAF, count - at)) for at in range(0, count, LEAF))


def checksum(page, number):
    return zlib.crc32(struct.pack('<Q', number), zlib.crc32(page[4:]))


class Reader:
    """Values of cells; an object that is met again is the same one again."""

    def __init__(self, pages):
        self.pages, self.seen = pages, {}

    def value(self, cell):
        if cell < NONE:
            return struct.unpack('<d', struct.pack('<Q', cell))[0]
        tag, rest = cell >> 48, cell & (1 << 48) - 1
        if tag == 0xFFF8:
            return {NONE: None, FALSE: False, TRUE: True}[cell]
        if tag == 0xFFF9:
            return rest - (1 << 48) if rest >> 47 else rest
        return self.scalar(rest) if tag == 0xFFFA else self.object(rest)

    def scalar(self, at):
        head = self.pages.get('I', at)
        kind, length = head & 15, head >> 4
        if kind == 15:
            kind, content = length, self.pages.long_bytes(self.pages.get('Q', at + 16), self.pages.get('Q', at + 8))
        else:
            content = self.pages.bytes(at + 4, length)
        if kind == 1:
            return content.decode('utf-8', 'surrogatepass')
        if kind == 3:
            return int.from_bytes(content, 'little', signed=True)
        return int.from_bytes(content, 'big', signed=True) if kind == 4 else content

    def object(self, at):
        if at in self.seen:
            return self.seen[at]
        kind, count = self.pages.get('B', at), self.pages.get('Q', at + 16)
        body = self.pages.get('Q', at + 24)
        if kind == 1:
            items = self.seen[at] = []
            items.extend(self.value(self.cell(at, i, 1)) for i in range(count))
            return items
        if kind == 3:
            form = self.value(self.pages.get('Q', at + 56))
            return {'array': form, 'bytes': self.pages.long_bytes(body, count)}
        entries = self.seen[at] = {}
        for i in range(self.pages.get('Q', at + 32)):
            key = self.cell(at, 2 * i, 2)
            if key != ABSENT:
                entries[self.value(key)] = self.value(self.cell(at, 2 * i + 1, 2))
        return entries

    def place(self, at, i, width):
        """Address of cell i of an object whose leaves hold whole groups of so many cells."""
        body = self.pages.get('Q', at + 24)
        if self.pages.get('B', at + 1) == 0:
            return body + 8 * i
        per_leaf = LEAF // 8 // width * width
        return self.pages.leaf(body, i // per_leaf) + i % per_leaf * 8

    def cell(self, at, i, width):
        return self.pages.get('Q', self.place(at, i, width))

    def root(self):
        return self.pages.get('Q', 48) & (1 << 48) - 1

    def entry(self, at, wanted):
        """Address of the value of a key, found without the index."""
        for i in range(self.pages.get('Q', at + 32)):
            key = self.cell(at, 2 * i, 2)
            if key != ABSENT and self.value(key) == wanted:
                return self.place(at, 2 * i + 1, 2)
        raise KeyError(wanted)


class Shared:
    """The store as a process has it that takes part: data, log and lock file mapped, the lock held for each change."""

    def __init__(self, path):
        self.files = [open(path + ending, 'r+b') for ending in ('', '.log', '.lock')]
        self.data, self.log, self.control = (mmap.mmap(f.fileno(), 0) for f in self.files)
        self.pages = Pages(self.data)

    def get(self, field):
        return struct.unpack_from('<Q', self.control, field)[0]

    def set(self, field, value):
        struct.pack_into('<Q', self.control, field, value)

    def __enter__(self):
        fcntl.lockf(self.files[2], fcntl.LOCK_EX, 1, 0)
        self.set(HOLDER, os.getpid())
        self.since = time.monotonic_ns()
        with open('/proc/sys/kernel/random/boot_id') as file:
            boot = int(file.read().strip().replace('-', ''), 16)
        if (self.get(BOOT) << 64 | self.get(BOOT + 8)) != boot or self.get(COMMITTING):
            raise Damaged('a change was left half done: open the store once with Poolscope, which completes it')
        return self

    def __exit__(self, *_):
        lasted = time.monotonic_ns() - self.since
        struct.pack_into('<3Q', self.control, LAST, os.getpid(), lasted, max(lasted, self.get(LAST + 16)))
        self.set(HOLDER, 0)
        fcntl.lockf(self.files[2], fcntl.LOCK_UN, 1, 0)

    def change(self, at, new):
        """Puts bytes that lie within one page, as one durable change."""
        number, offset = at // PAGE, at % PAGE
        page = bytearray(self.data[number * PAGE:(number + 1) * PAGE])
        page[offset:offset + len(new)] = new
        page[0:4] = struct.pack('<I', checksum(bytes(page), number))
        lines = sorted({0, offset // LINE, (offset + len(new) - 1) // LINE})
        runs = [(number * PAGE + line * LINE, bytes(page[line * LINE:(line + 1) * LINE])) for line in lines]
        tail, change = self.get(TAIL), self.get(CHANGE) + 1
        body = struct.pack('<QQII', self.get(EPOCH), change, len(runs), 0)
        body += b''.join(struct.pack('<QQ', address, len(line)) + line for address, line in runs)
        record = struct.pack('<II', len(body) + 8, zlib.crc32(body)) + body
        if tail + len(record) > len(self.log):
            raise Damaged('the log is full: let Poolscope open the store, which empties it')
        self.set(COMMITTING, 1)
        self.log[tail:tail + len(record)] = record
        self.log.flush()
        self.set(160, 1)
        self.set(SEQUENCE, self.get(SEQUENCE) + 1)
        for address, line in runs:
            self.data[address:address + len(line)] = line
        self.set(SEQUENCE, self.get(SEQUENCE) + 1)
        self.set(CHANGE, change)
        self.set(TAIL, tail + len(record))
        self.set(COMMITTING, 0)


def increment(path, key, count):
    store = Shared(path)
    for _ in range(count):
        with store:
            reader = Reader(Pages(store.data))
            place = reader.entry(reader.root(), key)
            number = reader.value(store.pages.get('Q', place)) + 1
            store.change(place, struct.pack('<Q', 0xFFF9 << 48 | number & (1 << 48) - 1))
    return number


if __name__ == '__main__':
    if len(sys.argv) > 2:
        print(increment(sys.argv[1], sys.argv[2], int(sys.argv[3])))
    else:
        with open(sys.argv[1], 'rb') as file:
            reader = Reader(Pages(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
            print(json.dumps(reader.object(reader.root()), default=lambda value: value.hex()))
