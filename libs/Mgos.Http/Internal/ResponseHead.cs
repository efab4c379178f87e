// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Writes the status line and the headers of an answer into the server's scratch buffer.</summary>
/// <remarks>
/// Wire, in this order, each line with CR LF:
/// HTTP/1.1 status reason | Server | Content-Type, if set | added headers | Content-Length, or Transfer-Encoding: chunked, or neither for a body that ends with the
/// connection, and neither for 204 and 304 | Connection: keep-alive or close | last headers | empty line
/// Leading lines go before Content-Type. With final lines, as files have: ... | Connection | Content-Length | final lines | last headers | empty line
/// </remarks>
internal static class ResponseHead
{
    internal static void Write(HttpServer server, HttpResponse response, long length, bool isChunked, bool keepAlive)
    {
        ByteWriter writer = server.Scratch;
        writer.Clear();
        HttpHeaderSet headers = IsUsual(response) ? response.HeaderSet : null;
        if (headers != null)
            writer.Bytes(headers.BeginningOf(response));
        else
            WriteBeginning(writer, response);
        bool hasLength = response.Status != HttpStatus.NoContent && response.Status != HttpStatus.NotModified;
        if (response.FinalLines != null)
        {
            WriteFileEnd(writer, response, hasLength ? length : -1, keepAlive);
            return;
        }

        if (hasLength)
            WriteLength(writer, length, isChunked);
        writer.Text(keepAlive ? "Connection: keep-alive\r\n" : "Connection: close\r\n");
        writer.Text(response.LastHeaders);
        writer.LineEnd();
    }

    /// <summary>Writes all that goes before Content-Length.</summary>
    internal static void WriteBeginning(ByteWriter writer, HttpResponse response)
    {
        WriteStatus(writer, response.Status, response.Reason);
        if (response.LeadingLines != null)
            writer.Text(response.LeadingLines);
        if (response.ContentType != null)
        {
            writer.Text("Content-Type: ");
            writer.Text(response.ContentType);
            writer.LineEnd();
        }

        writer.Text(response.Headers);
    }

    private static bool IsUsual(HttpResponse response) => response.Status == HttpStatus.Ok && response.Reason == null && response.LeadingLines == null;

    private static void WriteFileEnd(ByteWriter writer, HttpResponse response, long length, bool keepAlive)
    {
        writer.Text(keepAlive ? "Connection: keep-alive\r\n" : "Connection: close\r\n");
        WriteLength(writer, length, false);
        writer.Text(response.FinalLines);
        writer.Text(response.LastHeaders);
        writer.LineEnd();
    }

    private static void WriteStatus(ByteWriter writer, int status, string reason)
    {
        if (status == HttpStatus.Ok && reason == null)
        {
            writer.Text("HTTP/1.1 200 OK\r\nServer: " + HttpConstants.ServerName + "\r\n");
            return;
        }

        writer.Text("HTTP/1.1 ");
        writer.Number(status);
        writer.Byte(' ');
        writer.Text(reason ?? HttpStatus.ReasonOf(status));
        writer.Text("\r\nServer: " + HttpConstants.ServerName + "\r\n");
    }

    private static void WriteLength(ByteWriter writer, long length, bool isChunked)
    {
        if (isChunked)
        {
            writer.Text("Transfer-Encoding: chunked\r\n");
        }
        else if (length >= 0)
        {
            writer.Text("Content-Length: ");
            writer.Number(length);
            writer.LineEnd();
        }
    }
}
