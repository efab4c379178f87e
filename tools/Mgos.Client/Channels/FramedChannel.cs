// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Client.Frames;
using Mgos.Client.Serial;

namespace Mgos.Client.Channels;

/// <summary>A line that is a stream of bytes: frames between delimiters, and text around them.</summary>
internal abstract class FramedChannel(DevicePort port) : FrameChannel
{
    private readonly SerialFrameReader _reader = new();

    internal override FrameAddress Address => FrameAddress.Serial;

    protected DevicePort Port { get; } = port;

    /// <summary>Takes bytes that have come in.</summary>
    protected void Take(ReadOnlySpan<byte> data)
    {
        foreach (SerialItem item in _reader.Append(data))
            Take(item);
    }

    /// <summary>The device has answered the handshake.</summary>
    protected virtual void OnHandshake()
    {
    }

    private void Take(SerialItem item)
    {
        switch (item.Kind)
        {
            case SerialItemKind.Frame:
                Deliver(item.Data);
                break;
            case SerialItemKind.Text:
                TextReceived?.Invoke(item.Data);
                break;
            case SerialItemKind.Handshake:
                OnHandshake();
                break;
            case SerialItemKind.Damaged:
                Complain(LineErrors.BadAnswer(Port.Text, "damaged: its checksum is wrong", "Check cable, ground and speed (--baud-rate); does another program read from the port?"));
                break;
            default:
                Complain(LineErrors.TooLong(Port.Text));
                break;
        }
    }
}
