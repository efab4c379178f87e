// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Uart;

/// <summary>The protocol of one serial line: input becomes frames and replies, frames become output.</summary>
/// <remarks>
/// Wire: see <see cref="UartFraming"/> for frames. An empty line is replied to with LF at once, EndOfText with """ 04 """. So the handshake
/// <c>""" 04 """ LF LF</c> of a client gives <c>LF """ 04 """ LF LF</c>. Of a row of empty lines only the first
/// <see cref="UartConstants.MaxEmptyReplies"/> are replied to. Pure: no device, no port. Input on one thread; output may be taken by another.
/// </remarks>
public sealed class UartLink
{
    private static readonly byte[] EmptyLineReply = { (byte)'\n' };
    private static readonly byte[] EndOfTextReply = { (byte)'"', (byte)'"', (byte)'"', 0x04, (byte)'"', (byte)'"', (byte)'"' };

    private readonly UartFraming _framing;
    private readonly UartLinkHandler _handler;
    private int _emptyReplies;

    /// <summary>Makes a link.</summary>
    /// <param name="maxFrameBytes"><c>rpc.max_frame_size</c>.</param>
    /// <param name="handler">Gets everything that is found.</param>
    public UartLink(int maxFrameBytes, UartLinkHandler handler)
    {
        _framing = new UartFraming(maxFrameBytes);
        _handler = handler;
    }

    /// <summary>What waits to go out.</summary>
    public UartTransmitter Output { get; } = new UartTransmitter();

    /// <summary>Takes input.</summary>
    /// <param name="data">Array with input from its first byte on.</param>
    /// <param name="count">Number of bytes.</param>
    public void Receive(byte[] data, int count)
    {
        int offset = 0;
        UartInput input = _framing.Next(data, ref offset, count);
        while (input != UartInput.None)
        {
            Reply(input);
            _handler(input, _framing.Buffer, _framing.FrameOffset, _framing.FrameCount);
            input = _framing.Next(data, ref offset, count);
        }
    }

    /// <summary>Sends a frame, in the form the peer uses.</summary>
    /// <param name="frame">Array with the frame; copied.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>False if another one is on its way.</returns>
    public bool Send(byte[] frame, int offset, int count) => Output.SetFrame(frame, offset, count, _framing.IsLegacy, _framing.IsChecked);

    private void Reply(UartInput input)
    {
        bool isEmpty = input == UartInput.EmptyLine;
        if (isEmpty && _emptyReplies < UartConstants.MaxEmptyReplies)
            Output.AddReply(EmptyLineReply, EmptyLineReply.Length);
        else if (input == UartInput.EndOfText)
            Output.AddReply(EndOfTextReply, EndOfTextReply.Length);
        _emptyReplies = !isEmpty ? 0 : _emptyReplies < UartConstants.MaxEmptyReplies ? _emptyReplies + 1 : _emptyReplies;
    }
}
