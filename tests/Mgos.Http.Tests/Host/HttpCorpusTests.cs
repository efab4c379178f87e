// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Generic;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Mgos.Http.Tests;

/// <summary>The corpus through the parser, through a connection in memory, and through a socket.</summary>
public sealed class HttpCorpusTests : IClassFixture<RunningServer>
{
    private readonly RunningServer _server;

    public HttpCorpusTests(RunningServer server)
    {
        _server = server;
    }

    public static IEnumerable<object[]> Cases => HttpCase.All().Select(found => new object[] { found });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Parser_says_what_the_corpus_says(HttpCase found)
    {
        if (found.Parser == null)
            return;
        Assert.Equal((found.Name, found.Parser), (found.Name, ParseAll(found.Request, found.Request.Length)));
        Assert.Equal((found.Name, found.Parser), (found.Name, ParseAll(found.Request, 1)));
        Assert.Equal((found.Name, found.Parser), (found.Name, ParseAll(found.Request, 7)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Connection_in_memory_answers_as_the_corpus_says(HttpCase found)
    {
        MemoryTransport transport = new TestServer().Connect();
        foreach (byte b in found.Request)
            transport.Feed([b]);
        Check(found, transport.Output, true);
        if (found.IsClosed != null)
            Assert.Equal((found.Name, found.IsClosed), (found.Name, transport.IsClosed || transport.IsSendingClosed));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Server_answers_as_the_corpus_says(HttpCase found)
    {
        using Socket socket = _server.Connect();
        socket.Send(found.Request);
        bool isSilent = found.Statuses?.Length == 0;
        if (isSilent)
            socket.Shutdown(SocketShutdown.Send);
        byte[] answer = Receive(socket, data => found.IsClosed != true && !isSilent && IsWhole(found, data));
        Check(found, answer, true);
    }

    // An exchange that was seen complete by the test is not waited for any longer.
    private static byte[] Receive(Socket socket, System.Func<byte[], bool> isWhole)
    {
        List<byte> data = [];
        byte[] buffer = new byte[4096];
        while (!isWhole([.. data]))
        {
            int count = socket.Receive(buffer);
            if (count == 0)
                break;
            data.AddRange(buffer[..count]);
        }

        return [.. data];
    }

    private static bool IsWhole(HttpCase found, byte[] data) =>
        found.Answer != null ? data.Length >= found.Answer.Length : AnswerReader.StatusesOf(data, false) is var statuses && statuses.Length >= found.Statuses.Length && !statuses.Contains(-1);

    private static void Check(HttpCase found, byte[] answer, bool isEnd)
    {
        if (found.Answer != null)
            Assert.Equal(found.Name + "\n" + Encoding.Latin1.GetString(found.Answer), found.Name + "\n" + WithoutContinue(answer));
        else
            Assert.Equal((found.Name, string.Join(' ', found.Statuses)), (found.Name, string.Join(' ', AnswerReader.StatusesOf(answer, isEnd))));
    }

    private static string WithoutContinue(byte[] answer) => Encoding.Latin1.GetString(answer).Replace("HTTP/1.1 100 Continue\r\n\r\n", "");

    private static string ParseAll(byte[] data, int piece)
    {
        RequestReader reader = new(new KnownTexts());
        string result = "more";
        int offset = 0;
        while (true)
        {
            switch (reader.Read())
            {
                case ReadResult.HeadComplete:
                    reader.AcceptBody(HttpConstants.DefaultMaxBodyBytes);
                    break;
                case ReadResult.RequestComplete:
                    result = "0";
                    reader.Next();
                    break;
                case ReadResult.Failed:
                    return reader.Status.ToString();
                default:
                    if (offset == data.Length)
                        return reader.IsIdle ? result : "more";
                    int count = System.Math.Min(System.Math.Min(piece, reader.Room), data.Length - offset);
                    Assert.True(count > 0, "no room though more is needed");
                    System.Array.Copy(data, offset, reader.Buffer, reader.Count, count);
                    reader.Add(count);
                    offset += count;
                    break;
            }
        }
    }
}
