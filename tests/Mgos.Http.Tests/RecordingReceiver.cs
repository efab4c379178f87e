// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Http.Tests;

/// <summary>Takes a body, remembers what it was told, and answers at the end with what it has got.</summary>
internal sealed class RecordingReceiver : IHttpBodyReceiver
{
    public HttpRequest Request { get; private set; }

    public HttpResponse Response { get; private set; }

    /// <summary>The body so far.</summary>
    public string Text { get; private set; } = "";

    public int PieceCount { get; private set; }

    public int EndCount { get; private set; }

    public int AbortCount { get; private set; }

    /// <summary>Bytes it takes in all before it must be resumed; no limit at first.</summary>
    public int Window { get; set; } = int.MaxValue;

    /// <summary>Answers with 409 when this many bytes have come; never at first.</summary>
    public int RefuseAt { get; set; } = int.MaxValue;

    /// <summary>Throws when this many bytes have come; never at first.</summary>
    public int ThrowAt { get; set; } = int.MaxValue;

    public bool ThrowsAtEnd { get; set; }

    public void Begin(HttpRequest request, HttpResponse response)
    {
        Request = request;
        Response = response;
    }

    public int Receive(byte[] data, int offset, int count)
    {
        int taken = count < Window ? count : Window;
        Window -= Window == int.MaxValue ? 0 : taken;
        PieceCount++;
        Text += taken == 0 ? "" : Encoding.UTF8.GetString(data, offset, taken);
        if (Text.Length >= ThrowAt)
            throw new InvalidOperationException();
        if (Text.Length >= RefuseAt)
            Response.SendError(409, null);
        return taken;
    }

    public void End()
    {
        EndCount++;
        if (ThrowsAtEnd)
            throw new InvalidOperationException();
        Response.ContentType = "text/plain";
        Response.SendText("got " + Text);
    }

    public void Abort() => AbortCount++;
}
