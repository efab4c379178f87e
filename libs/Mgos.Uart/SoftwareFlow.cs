// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Uart;

/// <summary>Flow control with XON and XOFF, both ways.</summary>
/// <remarks>Pure: no device. The peer is stopped with a quarter of the buffer left, and goes on when half of it is free.</remarks>
internal sealed class SoftwareFlow
{
    private const long MicrosecondsPerMillisecond = 1000;

    private readonly UartStatistics _statistics;
    private readonly bool _obeys;
    private readonly bool _asks;
    private readonly int _capacity;
    private long _stoppedAtMicroseconds;
    private bool _isStopped;

    internal SoftwareFlow(UartStatistics statistics, bool obeys, bool asks, int capacity)
    {
        _statistics = statistics;
        _obeys = obeys;
        _asks = asks;
        _capacity = capacity;
    }

    /// <summary>True while the peer has been told to stop.</summary>
    internal bool HasStoppedPeer { get; private set; }

    /// <summary>Takes XON and XOFF out of input; gives the number of bytes that are left.</summary>
    internal int Filter(byte[] data, int count, long nowMicroseconds)
    {
        if (!_obeys)
            return count;
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            byte value = data[i];
            if (value != UartConstants.XOn && value != UartConstants.XOff)
                data[kept++] = value;
            else
                Obey(value == UartConstants.XOff, nowMicroseconds);
        }

        return kept;
    }

    /// <summary>True if output may go out; a stop is over after a while.</summary>
    internal bool MaySend(long nowMicroseconds)
    {
        if (_isStopped && nowMicroseconds - _stoppedAtMicroseconds >= UartConstants.XOffExpiryMilliseconds * MicrosecondsPerMillisecond)
            _isStopped = false;
        return !_isStopped;
    }

    /// <summary>Gives the byte to send to the peer, so much room being left; 0 for none.</summary>
    internal byte Ask(int room)
    {
        if (!_asks || (HasStoppedPeer ? room <= _capacity / 2 : room >= _capacity / 4))
            return 0;
        HasStoppedPeer = !HasStoppedPeer;
        if (HasStoppedPeer)
            _statistics.ReceivePauses++;
        return HasStoppedPeer ? UartConstants.XOff : UartConstants.XOn;
    }

    private void Obey(bool mustStop, long nowMicroseconds)
    {
        if (mustStop && !_isStopped)
            _statistics.TransmitPauses++;
        _isStopped = mustStop;
        _stoppedAtMicroseconds = nowMicroseconds;
    }
}
