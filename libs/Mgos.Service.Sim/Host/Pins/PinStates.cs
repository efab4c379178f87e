// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Threading;
using Mgos.Host.Board;

namespace Mgos.Service.Sim;

/// <summary>When each pin changed last, and how often its level did.</summary>
/// <remarks>Changes arrive on any thread, one at a time.</remarks>
internal sealed class PinStates : IDisposable
{
    private readonly VirtualBoard _board;
    private readonly long[] _changes = new long[VirtualBoard.PinCount];
    private readonly long[] _edges = new long[VirtualBoard.PinCount];
    private readonly bool[] _levels = new bool[VirtualBoard.PinCount];
    private long _sequence;

    internal PinStates(VirtualBoard board)
    {
        _board = board;
        Pins = board.Pins;
        foreach (var pin in Pins)
            _levels[pin.Number] = pin.Level;
        board.PinChanged += OnChanged;
    }

    internal VirtualPin[] Pins { get; }

    /// <summary>How many changes there were.</summary>
    internal long Sequence => Interlocked.Read(ref _sequence);

    internal long LostEdges => _board.LostEdges;

    public void Dispose() => _board.PinChanged -= OnChanged;

    internal VirtualPin Find(int number) => _board.Find(number);

    internal bool HasChanged(VirtualPin pin, long since) => Interlocked.Read(ref _changes[pin.Number]) > since;

    internal long EdgesOf(VirtualPin pin) => Interlocked.Read(ref _edges[pin.Number]);

    private void OnChanged(VirtualPin pin, PinActor actor)
    {
        var number = pin.Number;
        if (_levels[number] != pin.Level)
            Interlocked.Increment(ref _edges[number]);
        _levels[number] = pin.Level;
        Interlocked.Exchange(ref _changes[number], Interlocked.Increment(ref _sequence));
    }
}
