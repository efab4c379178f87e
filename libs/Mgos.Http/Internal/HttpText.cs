// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Http;

/// <summary>Answers that are a line of text.</summary>
internal static class HttpText
{
    /// <summary>Sends a text and CR LF.</summary>
    internal static void SendLine(HttpResponse response, int status, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        response.Status = status;
        response.ContentType = ContentTypes.PlainText;
        response.SendLine(data, 0, data.Length);
    }
}
