// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Http;

/// <summary>The handshake of a WebSocket, seen from the client.</summary>
/// <remarks>
/// Pure. Wire, the request in this order: GET TARGET HTTP/1.1 | Host | Upgrade: websocket | Connection: Upgrade | Sec-WebSocket-Key (16 random bytes in base64) |
/// Sec-WebSocket-Version: 13 | Sec-WebSocket-Protocol and Origin, if any | Authorization, if one is given, else Basic if the URL names a user.
/// Taken as answer: status 101, Upgrade: websocket, Connection with upgrade in it, the accept key that belongs to the key, no extensions, the sub-protocol
/// that was asked for or none. Its head may have up to <see cref="HttpConstants.MaxHeadBytes"/> bytes.
/// </remarks>
internal sealed class WebSocketHandshake
{
    internal const int KeyBytes = 16;

    private const int FirstHeadBytes = 256;
    private const int StatusStart = 9;
    private const int StatusDigits = 3;
    private const string StatusLineStart = "HTTP/1.";

    private readonly WebSocketUrl _url;
    private readonly WebSocketClientOptions _options;
    private readonly string _key;
    private byte[] _head = new byte[FirstHeadBytes];
    private int _count;
    private int _lineLength;
    private string _upgrade;
    private string _connection;
    private string _accept;
    private string _protocol;
    private bool _hasExtensions;

    internal WebSocketHandshake(WebSocketUrl url, WebSocketClientOptions options, byte[] key)
    {
        _url = url;
        _options = options;
        _key = Convert.ToBase64String(key);
    }

    /// <summary>True once the head of the answer is there, or too long.</summary>
    internal bool IsComplete { get; private set; }

    /// <summary>Status of the answer; 0 if it is no HTTP.</summary>
    internal int Status { get; private set; }

    /// <summary>Why the answer does not open a WebSocket; null if it does.</summary>
    internal string Refusal { get; private set; }

    internal void WriteRequest(ByteWriter writer)
    {
        writer.Text("GET " + _url.Target + " HTTP/1.1\r\nHost: " + _url.HostHeader);
        writer.Text("\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + _key + "\r\nSec-WebSocket-Version: 13\r\n");
        WriteHeader(writer, "Sec-WebSocket-Protocol: ", _options.Protocol);
        WriteHeader(writer, "Origin: ", _options.Origin);
        WriteHeader(writer, "Authorization: ", _options.Authorization);
        if (_url.UserInfo.Length > 0 && string.IsNullOrEmpty(_options.Authorization))
            WriteHeader(writer, "Authorization: Basic ", Convert.ToBase64String(Encoding.UTF8.GetBytes(_url.UserInfo)));
        writer.LineEnd();
    }

    /// <summary>Uses bytes up to the end of the head.</summary>
    /// <returns>Bytes used; all of them unless <see cref="IsComplete"/>.</returns>
    internal int Take(byte[] data, int offset, int count)
    {
        for (int i = 0; i < count; i++)
        {
            byte b = data[offset + i];
            if (_count == _head.Length && !Grow())
            {
                IsComplete = true;
                Refusal = "answer with more than " + HttpConstants.MaxHeadBytes.ToString() + " bytes of headers";
                return i;
            }

            _head[_count++] = b;
            if (b != '\n')
            {
                _lineLength += b == '\r' ? 0 : 1;
                continue;
            }

            if (_lineLength == 0)
            {
                End();
                return i + 1;
            }

            _lineLength = 0;
        }

        return count;
    }

    private static void WriteHeader(ByteWriter writer, string name, string value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        writer.Text(name);
        writer.Text(value);
        writer.LineEnd();
    }

    private bool Grow()
    {
        if (_head.Length >= HttpConstants.MaxHeadBytes)
            return false;
        byte[] head = new byte[_head.Length * 2];
        Array.Copy(_head, head, _count);
        _head = head;
        return true;
    }

    private void End()
    {
        string[] lines = Encoding.UTF8.GetString(_head, 0, _count).Split('\n');
        _head = null;
        IsComplete = true;
        Status = StatusOf(lines[0]);
        for (int i = 1; i < lines.Length; i++)
            ReadHeader(lines[i]);
        Refusal = Check();
    }

    private static int StatusOf(string line)
    {
        if (line.Length < StatusStart + StatusDigits || line.Substring(0, StatusLineStart.Length) != StatusLineStart)
            return 0;
        char[] digits = line.ToCharArray(StatusStart, StatusDigits);
        int status = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            if (digits[i] < '0' || digits[i] > '9')
                return 0;
            status = status * 10 + (digits[i] - '0');
        }

        return status;
    }

    private void ReadHeader(string line)
    {
        int colon = line.IndexOf(':');
        if (colon <= 0)
            return;
        string value = line.Substring(colon + 1).Trim();
        switch (line.Substring(0, colon).ToLower())
        {
            case "upgrade":
                _upgrade = value.ToLower();
                break;
            case "connection":
                _connection = value.ToLower();
                break;
            case "sec-websocket-accept":
                _accept = value;
                break;
            case "sec-websocket-protocol":
                _protocol = value;
                break;
            case "sec-websocket-extensions":
                _hasExtensions = value.Length > 0;
                break;
        }
    }

    private string Check()
    {
        if (Status == 0)
            return "no HTTP answer";
        if (Status != HttpStatus.SwitchingProtocols)
            return "answer with status " + Status.ToString();
        if (_upgrade != "websocket" || _connection == null || _connection.IndexOf("upgrade") < 0)
            return "answer without upgrade";
        if (_accept != WebSocketFrames.AcceptOf(_key))
            return "answer with a wrong accept key";
        if (_hasExtensions)
            return "answer with extensions";
        return _protocol == null || _protocol == _options.Protocol ? null : "answer with another sub-protocol: " + _protocol;
    }
}
