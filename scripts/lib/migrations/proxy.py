"""A proxy between a runner and PostgreSQL that stops at each statement, so that the runner can be killed there.

A statement is what its sender wants an answer to: a Query message, or everything up to a Sync.
"""

import asyncio
from urllib.parse import urlsplit

SSL_REQUEST = 80877103


class Proxy:
    """`at(number, text)` is asked before each statement is passed on; where it answers True, the runner is dead and nothing is
    passed on any more. `after(number)` is asked right after it was passed on, before any answer."""

    def __init__(self, cluster, at, after):
        parts = urlsplit(cluster)
        self.upstream = (parts.hostname, parts.port)
        self.user = parts.username
        self.at, self.after = at, after
        self.count = 0
        self.connections = set()

    async def __aenter__(self):
        self.server = await asyncio.start_server(self.serve, "127.0.0.1", 0)
        self.port = self.server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_):
        self.server.close()
        await asyncio.gather(*self.connections)

    def url(self, database):
        return f"postgres://{self.user}@127.0.0.1:{self.port}/{database}"

    async def serve(self, reader, writer):
        self.connections.add(asyncio.current_task())
        up_reader, up_writer = await asyncio.open_connection(*self.upstream)
        answers = asyncio.create_task(self.pass_on(up_reader, writer))
        try:
            await self.questions(reader, up_writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            # As the kernel does for a process that is gone: what was sent has arrived, and nobody listens.
            answers.cancel()
            up_writer.close()
            writer.close()

    async def questions(self, reader, upstream):
        while True:
            head = await reader.readexactly(4)
            body = await reader.readexactly(int.from_bytes(head) - 4)
            upstream.write(head + body)
            await upstream.drain()
            if int.from_bytes(body[:4]) != SSL_REQUEST:
                break
        held, text = b"", ""
        while True:
            kind = await reader.readexactly(1)
            head = await reader.readexactly(4)
            body = await reader.readexactly(int.from_bytes(head) - 4)
            held += kind + head + body
            if kind in b"QP":
                text = body.decode(errors="replace")
            if kind in b"QS":
                self.count += 1
                number = self.count
                if await self.at(number, text):
                    return
                upstream.write(held)
                await upstream.drain()
                held = b""
                if await self.after(number):
                    return
            elif kind in b"HX":
                upstream.write(held)
                await upstream.drain()
                held = b""

    async def pass_on(self, reader, writer):
        try:
            while data := await reader.read(65536):
                writer.write(data)
                await writer.drain()
        except ConnectionError:
            pass
        writer.close()
