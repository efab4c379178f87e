// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Mgos.Http.Tests;

/// <summary>What holds for any input.</summary>
public sealed class HttpProperties
{
    private static readonly FsCheck.Config s_many = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(500);
    private static readonly byte[][] s_valid = [.. HttpCase.All().Where(found => found.Parser != null).Select(found => found.Request)];

    [Fact]
    public void Splitting_a_request_changes_nothing() =>
        Prop.ForAll(Any(from request in Gen.Elements(s_valid) from pieces in Gen.ArrayOf(Gen.Choose(1, 50)) select (request, pieces)), input =>
        {
            string whole = Answer([input.request]);
            Assert.Equal(whole, Answer(Split(input.request, input.pieces)));
        }).Check(s_many);

    [Fact]
    public void Any_bytes_are_answered_or_waited_for_and_never_pile_up() =>
        Prop.ForAll(Any(Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b))), data =>
        {
            MemoryTransport transport = new TestServer().Connect();
            transport.Feed(data);
            string answer = transport.OutputText;
            Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal), answer);
        }).Check(s_many);

    [Fact]
    public void Damaged_requests_never_throw_and_never_grow() =>
        Prop.ForAll(Any(from request in Gen.Elements(s_valid) from damage in Gen.ArrayOf(from at in Gen.Choose(0, 5000) from b in Gen.Choose(0, 255) select (at, b), 3) select (request, damage)), input =>
        {
            byte[] data = [.. input.request];
            foreach ((int at, int b) in input.damage)
                data[at % data.Length] = (byte)b;
            RequestReader reader = new(new KnownTexts());
            Drain(reader, data);
            Assert.True(reader.Buffer.Length <= HttpConstants.MaxHeadBytes + HttpConstants.DefaultMaxBodyBytes + 4 * HttpConstants.InputBufferBytes, reader.Buffer.Length.ToString());
        }).Check(s_many);

    [Fact]
    public void Chunked_body_comes_back_whatever_the_chunks() =>
        Prop.ForAll(Any(Gen.ListOf(Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b)))), chunks =>
        {
            byte[][] full = [.. chunks.Where(chunk => chunk.Length > 0)];
            byte[] expected = [.. full.SelectMany(chunk => chunk)];
            List<byte> data = [.. Encoding.ASCII.GetBytes("POST /x HTTP/1.1\r\nHost: d\r\nTransfer-Encoding: chunked\r\n\r\n")];
            foreach (byte[] chunk in full)
                data.AddRange([.. Encoding.ASCII.GetBytes($"{chunk.Length:x}\r\n"), .. chunk, 13, 10]);
            data.AddRange("0\r\n\r\n"u8.ToArray());
            RequestReader reader = new(new KnownTexts());
            Feed(reader, [.. data], 1_000_000);
            Assert.Equal(ReadResult.RequestComplete, reader.Read());
            Assert.Equal(expected, reader.Buffer[reader.BodyStart..(reader.BodyStart + reader.BodyLength)]);
        }).Check(s_many);

    [Fact]
    public void Decoded_path_never_leaves_the_root() =>
        Prop.ForAll(Any(Gen.ListOf(Gen.Elements("..", ".", "/", "\\", "%2e", "%2f", "%5c", "a", "//", "%61"))), parts =>
        {
            byte[] path = Encoding.ASCII.GetBytes("/" + string.Concat(parts));
            string normal = UrlPath.Normalize(path, 0, path.Length);
            Assert.DoesNotContain("..", normal.Split('/'));
            Assert.DoesNotContain(".", normal.Split('/'));
            Assert.False(normal.StartsWith('/') || normal.EndsWith('/') || normal.Contains("//") || normal.Contains('\\'), normal);
        }).Check(s_many);

    private static Arbitrary<T> Any<T>(Gen<T> gen) => gen.ToArbitrary();

    private static string Answer(IEnumerable<byte[]> pieces)
    {
        MemoryTransport transport = new TestServer().Connect();
        foreach (byte[] piece in pieces)
            transport.Feed(piece);
        // The go-ahead depends on whether the body has come along.
        return transport.OutputText.Replace("HTTP/1.1 100 Continue\r\n\r\n", "");
    }

    private static IEnumerable<byte[]> Split(byte[] data, int[] pieces)
    {
        int start = 0;
        foreach (int piece in pieces)
        {
            int end = Math.Min(data.Length, start + piece);
            yield return data[start..end];
            start = end;
        }

        yield return data[start..];
    }

    private static void Drain(RequestReader reader, byte[] data)
    {
        int used = 0;
        while (true)
        {
            used += Feed(reader, data[used..], HttpConstants.DefaultMaxBodyBytes);
            if (reader.Read() != ReadResult.RequestComplete)
                return;
            reader.Next();
        }
    }

    // Up to the end of a request, an error, or the end of the data.
    private static int Feed(RequestReader reader, byte[] data, int bodyLimit)
    {
        int offset = 0;
        while (true)
        {
            ReadResult result = reader.Read();
            if (result == ReadResult.HeadComplete)
                reader.AcceptBody(bodyLimit);
            else if (result != ReadResult.NeedMore || offset == data.Length)
                return offset;
            if (result != ReadResult.NeedMore)
                continue;
            int count = Math.Min(reader.Room, data.Length - offset);
            Assert.True(count > 0, "no room though more is needed");
            Array.Copy(data, offset, reader.Buffer, reader.Count, count);
            reader.Add(count);
            offset += count;
        }
    }
}
