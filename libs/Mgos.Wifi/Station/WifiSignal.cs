// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>Average of the last samples of the signal strength. Pure.</summary>
internal sealed class WifiSignal
{
    private readonly int[] _samples = new int[WifiConstants.SignalSamples];
    private int _next;

    internal void Reset(int sample)
    {
        for (int i = 0; i < _samples.Length; i++)
            _samples[i] = sample;
    }

    internal int Add(int sample)
    {
        _samples[_next] = sample;
        _next = (_next + 1) % _samples.Length;
        int sum = 0;
        for (int i = 0; i < _samples.Length; i++)
            sum += _samples[i];
        return sum / _samples.Length;
    }
}
