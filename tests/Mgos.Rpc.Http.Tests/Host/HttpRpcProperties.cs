// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Mgos.Http.Tests;
using Xunit;

namespace Mgos.Rpc.Http.Tests;

/// <summary>What holds for any body and any query.</summary>
public sealed class HttpRpcProperties
{
    private static readonly FsCheck.Config s_many = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(300);

    private static Gen<byte[]> Bytes => Gen.ArrayOf(Gen.Frequency((1, Gen.Choose(0, 255)), (3, Gen.Elements("{}[]\",:idmethodEcho0123 ".Select(c => (int)c).ToArray())))).Select(all => all.Select(b => (byte)b).ToArray());

    [Fact]
    public void Every_request_gets_exactly_one_answer() =>
        Prop.ForAll((from path in Gen.Elements("/rpc", "/rpc/", "/rpc/Echo", "/rpc/Nope") from body in Bytes select (path, body)).ToArbitrary(), input =>
        {
            RpcTestServer server = new();
            MemoryTransport transport = server.Connect();
            transport.Feed([.. Encoding.ASCII.GetBytes($"POST {input.path} HTTP/1.1\r\nHost: d\r\nContent-Length: {input.body.Length}\r\n\r\n"), .. input.body]);
            string answer = Encoding.Latin1.GetString(transport.Output);
            Assert.StartsWith("HTTP/1.1 ", answer);
            int headEnd = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            string length = answer[..headEnd].Split("\r\n").Single(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal));
            Assert.Equal(int.Parse(length[16..]), answer.Length - headEnd);
            Assert.True(transport.IsClosed);
            Assert.Empty(server.Router.GetChannels());
        }).Check(s_many);

    [Fact]
    public void Query_of_json_values_arrives_as_the_same_object() =>
        Prop.ForAll((from count in Gen.Choose(0, 5) from values in Gen.ArrayOf(Value, count) select values).ToArbitrary(), values =>
        {
            Dictionary<string, string> expected = values.Select((value, i) => (Key: "k e&=%" + i, Value: value)).ToDictionary(pair => pair.Key, pair => pair.Value);
            string query = string.Join('&', expected.Select(pair => Uri.EscapeDataString(pair.Key) + "=" + Uri.EscapeDataString(pair.Value)));
            string answer = new RpcTestServer().Exchange($"GET /rpc/Echo?{query} HTTP/1.1\r\nHost: d\r\n\r\n");
            Assert.StartsWith("HTTP/1.1 200 ", answer);
            string body = answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
            using JsonDocument document = JsonDocument.Parse(body);
            if (expected.Count == 0)
                Assert.Equal(JsonValueKind.Null, document.RootElement.ValueKind);
            else
                Assert.Equal(expected, document.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetRawText()));
        }).Check(s_many);

    [Fact]
    public void Web_socket_messages_of_any_bytes_are_answered_or_end_the_connection() =>
        Prop.ForAll(Bytes.ToArbitrary(), data =>
        {
            MemoryTransport transport = new RpcTestServer().Upgrade();
            ByteMessage(transport, data);
            if (!transport.IsClosed && transport.Output.Length > 0)
                Assert.Equal(0x81, transport.Output[0]);
        }).Check(s_many);

    private static Gen<string> Value => Gen.OneOf(
        Gen.Choose(-100000, 100000).Select(number => number.ToString()),
        Gen.Elements("true", "false", "null", "\"\"", "\"text + & = %\"", "[1,2,{\"x\":null}]", "{\"a\":{\"b\":[]}}", "1.5", "\"\\\"\""));

    private static void ByteMessage(MemoryTransport transport, byte[] data)
    {
        byte[] length = data.Length < 126 ? [(byte)(0x80 | data.Length)] : [0xfe, (byte)(data.Length >> 8), (byte)data.Length];
        transport.Feed([0x82, .. length, 0, 0, 0, 0, .. data]);
    }
}
