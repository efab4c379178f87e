// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;
using System.Text;
using Mgos.Hostile.Inputs;
using Mgos.Hostile.Parsers;

namespace Mgos.Hostile.Running;

/// <summary>Connections that are opened and dropped at random points of an exchange, by FIN or RST.</summary>
internal sealed class ConnectionAttack(int port, ulong seed)
{
    private const int Threads = 4;
    private const int MaxReadBytes = 4096;

    private readonly byte[][] _exchanges = Exchanges();
    private int _next;

    internal string Run(long count)
    {
        Thread[] threads = new Thread[Threads];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(() => Work(count));
            threads[i].Start();
        }

        foreach (Thread thread in threads)
            thread.Join();
        return $"{count} connections";
    }

    private static byte[][] Exchanges()
    {
        HttpTarget http = new();
        WebSocketTarget sockets = new();
        List<byte[]> all = new(http.Seeds);
        byte[] upgrade = Encoding.ASCII.GetBytes("GET /rpc HTTP/1.1\r\nHost: d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        foreach (byte[] frame in sockets.Seeds)
            all.Add([.. upgrade, .. frame]);
        return all.ToArray();
    }

    private void Work(long count)
    {
        HostileRandom random = new(seed);
        InputBuffer buffer = new();
        Mutator mutator = new(_exchanges, new HttpTarget().Tokens);
        byte[] answer = new byte[MaxReadBytes];
        for (int i = Interlocked.Increment(ref _next); i <= count; i = Interlocked.Increment(ref _next))
        {
            random.Restart(seed, (ulong)i);
            buffer.Clear();
            buffer.Add(random.Pick(_exchanges));
            if (random.OneIn(2))
                mutator.Mutate(random, buffer);
            Exchange(buffer, random, answer);
        }
    }

    private void Exchange(InputBuffer buffer, HostileRandom random, byte[] answer)
    {
        Socket? socket = Attacker.Connect(port);
        if (socket == null)
            return;
        int stop = random.OneIn(3) ? buffer.Count : random.Next(buffer.Count + 1);
        for (int start = 0; start < stop;)
        {
            int count = Math.Min(stop - start, 1 + random.Next(buffer.Count));
            if (!Attacker.TrySend(socket, buffer.Bytes.Slice(start, count)))
                break;
            start += count;
        }

        if (random.OneIn(3) && socket.Poll(5000, SelectMode.SelectRead))
            Attacker.TryReceive(socket, answer);
        if (random.OneIn(2))
            Attacker.Reset(socket);
        else
            socket.Dispose();
    }
}
