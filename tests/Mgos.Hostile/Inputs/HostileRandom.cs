// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Hostile.Inputs;

/// <summary>Repeatable random numbers (SplitMix64): a seed and the number of an input give the input.</summary>
public sealed class HostileRandom
{
    private const ulong Step = 0x9e3779b97f4a7c15;

    private ulong _state;

    public HostileRandom(ulong seed) => Restart(seed, 0);

    public void Restart(ulong seed, ulong index) => _state = Mix(seed * Step + index);

    public ulong NextUInt64() => Mix(_state += Step);

    /// <summary>0 to limit - 1; 0 for a limit below 2.</summary>
    public int Next(int limit) => limit < 2 ? 0 : (int)((NextUInt64() >> 32) * (ulong)limit >> 32);

    public byte NextByte() => (byte)(NextUInt64() >> 56);

    public bool OneIn(int chances) => Next(chances) == 0;

    public T Pick<T>(T[] items) => items[Next(items.Length)];

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
}
