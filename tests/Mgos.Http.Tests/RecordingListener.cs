// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using System.Text;

namespace Mgos.Http.Tests;

/// <summary>Writes down what happens to a WebSocket: "open", "text:...", "binary:...", "sent", "closed:code".</summary>
internal sealed class RecordingListener : IWebSocketListener
{
    private readonly ArrayList _events = new ArrayList();

    public WebSocketConnection Socket { get; private set; }

    /// <summary>True to send every message back.</summary>
    public bool IsEchoing { get; set; }

    public string Log
    {
        get
        {
            string log = "";
            for (int i = 0; i < _events.Count; i++)
                log += (i > 0 ? " " : "") + (string)_events[i];
            return log;
        }
    }

    public void OnOpen(WebSocketConnection socket)
    {
        Socket = socket;
        _events.Add("open");
    }

    public void OnMessage(byte[] data, int count, bool isText)
    {
        _events.Add((isText ? "text:" : "binary:") + (count == 0 ? "" : Encoding.UTF8.GetString(data, 0, count)));
        if (IsEchoing)
            Socket.SendText(data, 0, count);
    }

    public void OnSent() => _events.Add("sent");

    public void OnClosed(int code) => _events.Add("closed:" + code.ToString());
}
