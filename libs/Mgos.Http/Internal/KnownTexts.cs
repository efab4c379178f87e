// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Http;

/// <summary>Lower-case names and values that the parser looks for, as bytes; one object per server.</summary>
internal sealed class KnownTexts
{
    internal readonly byte[] Host = Encoding.UTF8.GetBytes("host");
    internal readonly byte[] Connection = Encoding.UTF8.GetBytes("connection");
    internal readonly byte[] ContentLength = Encoding.UTF8.GetBytes("content-length");
    internal readonly byte[] TransferEncoding = Encoding.UTF8.GetBytes("transfer-encoding");
    internal readonly byte[] Expect = Encoding.UTF8.GetBytes("expect");
    internal readonly byte[] Upgrade = Encoding.UTF8.GetBytes("upgrade");
    internal readonly byte[] Chunked = Encoding.UTF8.GetBytes("chunked");
    internal readonly byte[] Close = Encoding.UTF8.GetBytes("close");
    internal readonly byte[] KeepAlive = Encoding.UTF8.GetBytes("keep-alive");
    internal readonly byte[] Continue = Encoding.UTF8.GetBytes("100-continue");
    internal readonly byte[] WebSocket = Encoding.UTF8.GetBytes("websocket");
    internal readonly byte[] Authorization = Encoding.UTF8.GetBytes("authorization");
    internal readonly byte[] HttpScheme = Encoding.UTF8.GetBytes("http://");
    internal readonly byte[] HttpsScheme = Encoding.UTF8.GetBytes("https://");
    internal readonly byte[] Get = Encoding.UTF8.GetBytes("GET");
    internal readonly byte[] Head = Encoding.UTF8.GetBytes("HEAD");
    internal readonly byte[] Post = Encoding.UTF8.GetBytes("POST");
    internal readonly byte[] Options = Encoding.UTF8.GetBytes("OPTIONS");
}
