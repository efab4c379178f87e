// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Mjs.Host;

/// <summary>The bytes of a request that a script makes.</summary>
/// <remarks>
/// <code>
/// GET URI HTTP/1.0 CRLF  Host: HOST:PORT CRLF  Content-Length: 0 CRLF  headers in the order of for-in  CRLF
/// POST URI HTTP/1.0 CRLF  Host: HOST:PORT CRLF  Content-Length: N CRLF  headers CRLF  N bytes
/// </code>
/// </remarks>
internal static class HttpRequestText
{
    private const string End = "\r\n";

    /// <summary>Makes them.</summary>
    /// <param name="url">Where to.</param>
    /// <param name="query">The object given to <c>HTTP.query</c>: headers, data.</param>
    internal static byte[] Make(HttpUrl url, MjsValue query)
    {
        MjsValue data = query.Get("data");
        bool hasData = data.Type != MjsType.Undefined && data.Type != MjsType.Null;
        byte[] body = hasData ? BytesOf(data) : new byte[0];
        string head = (hasData ? "POST " : "GET ") + url.Uri + " HTTP/1.0" + End + "Host: " + url.Address + End + "Content-Length: " + body.Length.ToString() + End;
        byte[] bytes = Encoding.UTF8.GetBytes(head + HeadersOf(query.Get("headers")) + End);
        byte[] request = new byte[bytes.Length + body.Length];
        Array.Copy(bytes, 0, request, 0, bytes.Length);
        Array.Copy(body, 0, request, bytes.Length, body.Length);
        return request;
    }

    private static string HeadersOf(MjsValue headers)
    {
        string text = "";
        object[] keys = headers.GetKeys();
        for (int i = 0; i < keys.Length; i++)
        {
            byte[] key = (byte[])keys[i];
            string name = key.Length == 0 ? "" : Encoding.UTF8.GetString(key, 0, key.Length);
            byte[] value = BytesOf(headers.Get(name));
            text += name + ": " + (value.Length == 0 ? "" : Encoding.UTF8.GetString(value, 0, value.Length)) + End;
        }

        return text;
    }

    private static byte[] BytesOf(MjsValue value) => value.GetBytes() ?? value.ToJson() ?? new byte[0];
}
