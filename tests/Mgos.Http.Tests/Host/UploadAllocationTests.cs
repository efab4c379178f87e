// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Xunit;

namespace Mgos.Http.Tests;

/// <summary>A board has no memory to give away for each piece of an upload.</summary>
public sealed class UploadAllocationTests
{
    private const int PieceCount = 200;

    [Fact]
    public void Pieces_of_a_form_allocate_nothing()
    {
        MultipartReader reader = new("B"u8.ToArray(), new Nothing());
        byte[] head = Encoding.ASCII.GetBytes("--B\r\nContent-Disposition: form-data; filename=a\r\n\r\n");
        byte[] piece = Encoding.ASCII.GetBytes(new string('x', 700) + "\r\n--C" + new string('y', 700) + "\r\n--");
        reader.Read(head, 0, head.Length);
        reader.Read(piece, 0, piece.Length);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < PieceCount; i++)
            reader.Read(piece, 0, piece.Length);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("Content-Length: 100000000", "", "")]
    [InlineData("Transfer-Encoding: chunked", "400\r\n", "\r\n")]
    public void Pieces_on_a_connection_allocate_nothing(string framing, string before, string after)
    {
        TestServer server = new();
        server.Server.AddBodyEndpoint("/sink", (request, response) => new Sink());
        Pipe pipe = new(Encoding.ASCII.GetBytes(before + new string('x', 1024) + after));
        HttpConnection connection = server.Server.AddConnection(pipe);
        pipe.Next = Encoding.ASCII.GetBytes($"POST /sink HTTP/1.1\r\nHost: d\r\n{framing}\r\n\r\n");
        connection.OnReady();
        for (int i = 0; i < PieceCount; i++)
            pipe.Send(connection);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < PieceCount; i++)
            pipe.Send(connection);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - allocated);
        Assert.True(pipe.IsEmpty);
    }

    private sealed class Nothing : IMultipartListener
    {
        public bool OnPart(string fileName) => true;

        public bool OnData(byte[] data, int offset, int count) => true;

        public bool OnPartEnd() => true;
    }

    private sealed class Sink : IHttpBodyReceiver
    {
        public int Receive(byte[] data, int offset, int count) => count;

        public void End()
        {
        }

        public void Abort()
        {
        }
    }

    private sealed class Pipe : Mgos.Net.IByteTransport
    {
        private readonly byte[] _piece;
        private int _position;

        public Pipe(byte[] piece)
        {
            _piece = piece;
        }

        public byte[] Next { get; set; }

        public bool IsEmpty => Next == null;

        public string PeerAddress => "";

        public bool HasPeerClosed => false;

        public Mgos.Net.ITransportOwner Owner { get; set; }

        public void Send(HttpConnection connection)
        {
            Next = _piece;
            connection.OnReady();
        }

        public int Receive(byte[] buffer, int offset, int count)
        {
            if (Next == null)
                return 0;
            int taken = Math.Min(count, Next.Length - _position);
            Array.Copy(Next, _position, buffer, offset, taken);
            _position += taken;
            if (_position < Next.Length)
                return taken;
            Next = null;
            _position = 0;
            return taken;
        }

        public int Send(byte[] data, int offset, int count) => count;

        public void Arm(bool forReading, bool forWriting)
        {
        }

        public bool CloseSending() => true;

        public void Close()
        {
        }
    }
}
