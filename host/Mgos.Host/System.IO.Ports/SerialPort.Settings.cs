// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Threading;
using Mgos.Host.Serial;

namespace System.IO.Ports;

public sealed partial class SerialPort
{
    private int _baudRate;
    private int _dataBits;
    private int _readTimeout = Timeout.Infinite;
    private int _writeTimeout = Timeout.Infinite;
    private int _receivedBytesThreshold = 1;
    private int _readBufferSize = SerialLine.DefaultBufferBytes;
    private int _writeBufferSize = SerialLine.DefaultBufferBytes;
    private string _newLine = DefaultNewLine;
    private char? _watchChar;
    private bool _invertSignalLevels;

    /// <summary>Gets or sets the speed in bits a second; above 0.</summary>
    public int BaudRate
    {
        get => _baudRate;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _baudRate = value;
            if (_line is { } line)
                line.BaudRate = value;
        }
    }

    /// <summary>Gets or sets the data bits, 5 to 8.</summary>
    public int DataBits
    {
        get => _dataBits;
        set
        {
            if (value is < 5 or > 8)
                throw new ArgumentOutOfRangeException(nameof(value));
            _dataBits = value;
        }
    }

    /// <summary>Gets or sets how the flow of bytes is held back.</summary>
    public Handshake Handshake { get; set; }

    /// <summary>Gets or sets the parity bit.</summary>
    public Parity Parity { get; set; }

    /// <summary>Gets or sets the mode.</summary>
    public SerialMode Mode { get; set; }

    /// <summary>Gets or sets the stop bits.</summary>
    public StopBits StopBits { get; set; }

    /// <summary>Gets or sets the line end of <see cref="ReadLine"/> and <see cref="WriteLine"/>; not empty.</summary>
    public string NewLine
    {
        get => _newLine;
        set
        {
            if (string.IsNullOrEmpty(value))
                throw new ArgumentException("The line end is empty.");
            _newLine = value;
        }
    }

    /// <summary>Gets or sets how long a read waits, in milliseconds; above 0. Without a value it waits for ever.</summary>
    public int ReadTimeout
    {
        get => _readTimeout;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _readTimeout = value;
        }
    }

    /// <summary>Gets or sets how long a write waits, in milliseconds; -1 for no time-out.</summary>
    public int WriteTimeout
    {
        get => _writeTimeout;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, Timeout.Infinite);
            _writeTimeout = value;
        }
    }

    /// <summary>Gets or sets how many bytes must have come in for <see cref="DataReceived"/>; above 0.</summary>
    public int ReceivedBytesThreshold
    {
        get => _receivedBytesThreshold;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _receivedBytesThreshold = value;
        }
    }

    /// <summary>Gets or sets the size of the input buffer in bytes; 129 or more, set while the port is closed. 256 without a value.</summary>
    /// <exception cref="InvalidOperationException">The port is open.</exception>
    public int ReadBufferSize
    {
        get => _readBufferSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, BufferBytesMin);
            ThrowIfOpen();
            _readBufferSize = value;
        }
    }

    /// <summary>Gets or sets the size of the output buffer in bytes; above 0, set while the port is closed. Kept, without effect on the PC.</summary>
    /// <exception cref="InvalidOperationException">The port is open.</exception>
    public int WriteBufferSize
    {
        get => _writeBufferSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ThrowIfOpen();
            _writeBufferSize = value;
        }
    }

    /// <summary>Gets or sets whether the levels of the wires are inverted; set while the port is closed.</summary>
    /// <exception cref="InvalidOperationException">The port is open.</exception>
    public bool InvertSignalLevels
    {
        get => _invertSignalLevels;
        set
        {
            ThrowIfOpen();
            _invertSignalLevels = value;
        }
    }

    /// <summary>Sets a byte at which a read ends early and for which <see cref="DataReceived"/> is raised with <see cref="SerialData.WatchChar"/>.</summary>
    /// <exception cref="NotSupportedException">It is read.</exception>
    public char WatchChar
    {
        get => throw new NotSupportedException();
        set
        {
            _watchChar = value;
            ApplyWatchChar();
        }
    }

    private void ApplyWatchChar()
    {
        if (_watchChar is { } watched)
            _line?.Input.Watch((byte)watched);
    }

    private void ThrowIfOpen()
    {
        if (IsOpen)
            throw new InvalidOperationException("The port " + PortName + " is open.");
    }
}
