// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Rpc.Uart;

namespace Mgos.Rpc.Uart.Tests;

/// <summary>A link whose events and output a test reads as text.</summary>
public sealed class UartBench
{
    private const int ChunkBytes = 16;

    private readonly UartFlowControl _flowControl;
    private readonly byte[] _chunk = new byte[ChunkBytes];

    public UartBench(int maxFrameBytes, bool hasFlowControl)
    {
        Link = new UartLink(maxFrameBytes, OnInput);
        _flowControl = new UartFlowControl(hasFlowControl);
    }

    public UartLink Link { get; }

    public long Now { get; set; }

    /// <summary>One line for each thing found, frames with their text.</summary>
    public string Events { get; private set; } = "";

    public void Receive(byte[] data, int offset, int count)
    {
        byte[] copy = new byte[count];
        System.Array.Copy(data, offset, copy, 0, count);
        Link.Receive(copy, _flowControl.Filter(copy, count, Now));
    }

    public void Receive(string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        Receive(data, 0, data.Length);
    }

    public void Send(string frame)
    {
        byte[] data = Encoding.UTF8.GetBytes(frame);
        Link.Send(data, 0, data.Length);
    }

    public void Log(string line)
    {
        byte[] data = Encoding.UTF8.GetBytes(line + "\n");
        Link.Output.AddLogLine(data, data.Length);
    }

    /// <summary>Takes the next few bytes of output, 16 at most.</summary>
    public string TakeOnce()
    {
        int count = _flowControl.MaySend(Now) ? Link.Output.Take(_chunk, out _) : 0;
        return count == 0 ? "" : Encoding.UTF8.GetString(_chunk, 0, count);
    }

    public string TakeAll()
    {
        string all = "";
        string next = TakeOnce();
        while (next.Length > 0)
        {
            all += next;
            next = TakeOnce();
        }

        return all;
    }

    private static string NameOf(UartInput input)
    {
        switch (input)
        {
            case UartInput.Frame: return "frame";
            case UartInput.EmptyLine: return "empty";
            case UartInput.EndOfText: return "eot";
            case UartInput.Noise: return "noise";
            case UartInput.Corrupted: return "corrupted";
            case UartInput.TooLong: return "too long";
            default: return "?";
        }
    }

    private void OnInput(UartInput input, byte[] data, int offset, int count)
    {
        Events += NameOf(input);
        if (input == UartInput.Frame)
            Events += " " + Encoding.UTF8.GetString(data, offset, count);
        Events += "\n";
    }
}
