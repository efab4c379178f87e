// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Hostile.Inputs;
using Mgos.Rpc.Uart;

namespace Mgos.Hostile.Parsers;

/// <summary>UART framing: a stream gives the same frames whole and in any pieces, and never grows the buffer.</summary>
internal sealed class UartTarget : ParserTarget
{
    private const int Limit = 4096;

    private readonly byte[][] _seeds = [.. Corpus.Lines("uart"), .. Corpus.Lines("rpc")];
    private readonly byte[] _chunk = new byte[256];
    private readonly byte[] _piece = new byte[4096];
    private readonly UartFlowControl _flowControl = new(true);
    private ulong _events;

    public override string Name => "uart";

    public override byte[][] Seeds => _seeds;

    public override byte[][] Tokens { get; } = Mutator.Bytes("\"\"\"", "\n", "\u0004", "\"\"\"\u0004\"\"\"\n\n", "{}", "\r\n", "deadbeef", "00000000,", "{\"id\":1}", "\u0011", "\u0013", "}");

    public override void Generate(HostileRandom random, InputBuffer input)
    {
        for (int i = random.Next(6); i >= 0; i--)
        {
            input.Add(random.Pick(Tokens));
            input.Add(random.Pick(_seeds));
            if (random.OneIn(3))
                input.Add("0123abcd"u8);
            input.Add(random.Pick(Tokens));
        }

        if (random.OneIn(3000))
            input.AddRepeated(random.Pick(_seeds), 2000);
    }

    public override void Feed(byte[] input, HostileRandom random)
    {
        ulong whole = Digest(input, input.Length, random);
        ulong split = Digest(input, 0, random);
        HostileFailure.Unless(whole == split, "pieces give another result");
        FlowControlled(input);
    }

    // Piece size 0: random pieces.
    private ulong Digest(byte[] input, int pieceBytes, HostileRandom random)
    {
        _events = 14695981039346656037;
        UartFraming framing = new(Limit);
        for (int start = 0; start < input.Length;)
        {
            int count = Math.Min(pieceBytes == 0 ? 1 + random.Next(30) : pieceBytes, input.Length - start);
            int end = start + count;
            UartInput found;
            while ((found = framing.Next(input, ref start, end)) != UartInput.None)
                Note(found, framing);
        }

        HostileFailure.Unless(framing.Buffer.Length <= Limit + UartConstants.FrameOverheadBytes, "buffer has grown");
        Add(framing.IsLegacy ? 1 : 0);
        Add(framing.IsChecked ? 1 : 0);
        return _events;
    }

    private void Note(UartInput found, UartFraming framing)
    {
        Add((int)found);
        if (found != UartInput.Frame)
            return;
        HostileFailure.Unless(framing.FrameOffset >= 0 && framing.FrameCount > 0 && framing.FrameOffset + framing.FrameCount <= framing.Buffer.Length, "span of a frame");
        for (int i = 0; i < framing.FrameCount; i++)
            Add(framing.Buffer[framing.FrameOffset + i]);
    }

    private void FlowControlled(byte[] input)
    {
        UartLink link = new(Limit, (found, data, offset, count) => { });
        for (int start = 0; start < input.Length; start += _piece.Length)
        {
            int count = Math.Min(_piece.Length, input.Length - start);
            Array.Copy(input, start, _piece, 0, count);
            link.Receive(_piece, _flowControl.Filter(_piece, count, 0));
        }

        int total = 0;
        for (int count = link.Output.Take(_chunk, out _); count > 0; count = link.Output.Take(_chunk, out _))
            total += count;
        HostileFailure.Unless(total <= Limit, "too much is replied: " + total);
    }

    private void Add(int value) => _events = (_events ^ (uint)value) * 1099511628211;
}
