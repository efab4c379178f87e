// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Uart;

/// <summary>XON and XOFF: takes them out of the input and tells when output has to wait. Pure.</summary>
/// <remarks>Wire: 13 stops the other side, 11 lets it go on; a stop that is older than <see cref="UartConstants.XOffExpiryMilliseconds"/> counts no more.</remarks>
public sealed class UartFlowControl
{
    /// <summary>Lets the other side go on.</summary>
    public const byte XOn = 0x11;

    /// <summary>Stops the other side.</summary>
    public const byte XOff = 0x13;

    private const long MicrosecondsPerMillisecond = 1000;

    private readonly bool _isEnabled;
    private bool _isStopped;
    private long _stoppedAtMicroseconds;

    /// <summary>Makes a flow control.</summary>
    /// <param name="isEnabled">False to let everything pass.</param>
    public UartFlowControl(bool isEnabled)
    {
        _isEnabled = isEnabled;
    }

    /// <summary>Takes XON and XOFF out of input.</summary>
    /// <param name="data">Array with input from its first byte on; changed.</param>
    /// <param name="count">Number of bytes.</param>
    /// <param name="uptimeMicroseconds">Now.</param>
    /// <returns>Number of bytes that are left.</returns>
    public int Filter(byte[] data, int count, long uptimeMicroseconds)
    {
        if (!_isEnabled)
            return count;
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            byte b = data[i];
            if (b != XOn && b != XOff)
                data[kept++] = b;
            else
                Obey(b, uptimeMicroseconds);
        }

        return kept;
    }

    /// <summary>Tells whether output may go out.</summary>
    /// <param name="uptimeMicroseconds">Now.</param>
    /// <returns>False while the peer has stopped us.</returns>
    public bool MaySend(long uptimeMicroseconds)
    {
        if (_isStopped && uptimeMicroseconds - _stoppedAtMicroseconds >= UartConstants.XOffExpiryMilliseconds * MicrosecondsPerMillisecond)
            _isStopped = false;
        return !_isStopped;
    }

    private void Obey(byte b, long uptimeMicroseconds)
    {
        _isStopped = b == XOff;
        _stoppedAtMicroseconds = uptimeMicroseconds;
    }
}
