// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>One end of a WebSocket, client or server, as its <see cref="WebSocketDialogue"/> sees it. Thread: loop.</summary>
internal interface IWebSocketEnd
{
    /// <summary>False once nothing that comes matters any more.</summary>
    bool IsReading { get; }

    /// <summary>True if a ping gets its pong now.</summary>
    bool AnswersPings { get; }

    /// <summary>Writes a frame in the form of this end.</summary>
    void WriteFrame(int opcode, byte[] data, int offset, int count);

    /// <summary>Does what follows from frames that were written.</summary>
    void AfterWrite();

    /// <summary>A message is in <see cref="WebSocketDialogue.Reader"/>.</summary>
    void OnMessage();

    /// <summary>The peer says goodbye.</summary>
    /// <param name="code">Its code; <see cref="WebSocketCloseCode.NoCode"/> without one.</param>
    void OnClose(int code);

    /// <summary>The peer has broken the protocol.</summary>
    /// <param name="code">Code to close with.</param>
    void OnViolation(int code);
}
