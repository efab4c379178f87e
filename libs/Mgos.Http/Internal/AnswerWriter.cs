// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Writes answers of one connection into its output.</summary>
internal sealed class AnswerWriter
{
    private readonly HttpConnection _connection;
    private readonly HttpServer _server;

    internal AnswerWriter(HttpConnection connection)
    {
        _connection = connection;
        _server = connection.Server;
    }

    /// <summary>Writes an answer with bytes as body; its length is told even if the body is left out.</summary>
    internal void Write(HttpResponse response, bool hasBody, bool keepAlive, byte[] data, int offset, int count, bool addLineEnd)
    {
        ResponseHead.Write(_server, response, addLineEnd ? count + 2 : count, false, keepAlive);
        WriteBody(data, offset, hasBody ? count : 0, addLineEnd && hasBody);
    }

    /// <summary>Writes an answer whose body is asked for piece by piece.</summary>
    internal void WriteStream(HttpResponse response, bool hasBody, bool keepAlive, IHttpBodySource source, long length, bool isChunked)
    {
        OutputQueue output = _connection.Output;
        ResponseHead.Write(_server, response, length, isChunked, keepAlive);
        _connection.WriteScratch();
        if (hasBody)
            output.WriteSource(source, length < 0 ? OutputQueue.LengthOf(isChunked) : length);
        else
            source.Close();
        output.Flush();
    }

    /// <summary>Tells the client to send the body.</summary>
    internal void WriteContinue()
    {
        _server.Scratch.Clear();
        _server.Scratch.Text("HTTP/1.1 100 Continue\r\n\r\n");
        _connection.WriteScratch();
    }

    // One packet if it fits, because every packet costs more than a copy.
    private void WriteBody(byte[] data, int offset, int count, bool addLineEnd)
    {
        ByteWriter scratch = _server.Scratch;
        bool isOnePacket = count + 2 <= scratch.Room;
        if (!isOnePacket)
        {
            _connection.WriteScratch();
            scratch.Clear();
            _connection.Output.Write(data, offset, count);
        }
        else if (count > 0)
        {
            scratch.Bytes(data, offset, count);
        }

        if (addLineEnd)
            scratch.LineEnd();
        if (scratch.Count > 0)
            _connection.WriteScratch();
    }
}
