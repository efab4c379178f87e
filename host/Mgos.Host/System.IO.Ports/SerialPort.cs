// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Threading;
using Mgos.Host;
using Mgos.Host.Serial;

namespace System.IO.Ports;

/// <summary>A serial port of the current virtual device: COM1 to COM3, connected as <c>--uart</c> says.</summary>
/// <remarks>
/// The API and the behaviour of nanoFramework.System.IO.Ports. Speed, parity, stop bits and handshake are kept but have no effect.
/// Instead of dropping everything when the buffer is full the PC holds the sender back.
/// </remarks>
public sealed partial class SerialPort : IDisposable
{
    private const int BufferBytesMin = 129;
    private const string DefaultNewLine = "\r\n";

    private readonly HostMachine _machine;
    private readonly int _number;
    private SerialLine _line;
    private SerialDataReceivedEventHandler _dataReceived;
    private int _pendingEvents;
    private bool _disposed;

    /// <summary>Makes the object of a port; there is one for each port at a time.</summary>
    /// <param name="portName">The name, <c>COM1</c> to <c>COM3</c>.</param>
    /// <param name="baudRate">The speed in bits a second.</param>
    /// <param name="parity">The parity bit.</param>
    /// <param name="dataBits">The data bits, 5 to 8.</param>
    /// <param name="stopBits">The stop bits.</param>
    /// <exception cref="ArgumentException">The name is no port name, or the port has an object already.</exception>
    public SerialPort(string portName, int baudRate = 9600, Parity parity = Parity.None, int dataBits = 8, StopBits stopBits = StopBits.One)
    {
        _machine = HostMachine.Required;
        _number = NumberOf(portName);
        if (!_machine.Uarts.TryRegister(_number, this))
            throw new ArgumentException("The port " + portName + " has a SerialPort already; dispose of it first.");
        PortName = portName;
        _baudRate = baudRate;
        _dataBits = dataBits;
        Parity = parity;
        StopBits = stopBits;
    }

    /// <summary>Occurs when bytes came in and no read waits for them; on the machine's event thread.</summary>
    public event SerialDataReceivedEventHandler DataReceived
    {
        add
        {
            ThrowIfDisposed();
            _dataReceived += value;
        }

        remove
        {
            ThrowIfDisposed();
            _dataReceived -= value;
        }
    }

    /// <summary>Gets whether the port is open.</summary>
    public bool IsOpen => _line != null;

    /// <summary>Gets the name of the port.</summary>
    public string PortName { get; }

    /// <summary>Gets how many bytes wait to be read.</summary>
    public int BytesToRead
    {
        get
        {
            ThrowIfDisposed();
            return _line?.Input.Count ?? 0;
        }
    }

    /// <summary>Gets the port as a stream; null while it is closed.</summary>
    public Stream BaseStream { get; private set; }

    /// <summary>Lists the ports that exist.</summary>
    /// <returns>The names.</returns>
    public static string[] GetPortNames() => HostMachine.Required.Uarts.Names();

    /// <summary>Opens the port.</summary>
    /// <exception cref="InvalidOperationException">It is open.</exception>
    /// <exception cref="ArgumentException">There is no such port, or a property is out of range.</exception>
    public void Open()
    {
        if (IsOpen)
            throw new InvalidOperationException("The port " + PortName + " is open.");
        var line = _machine.Uarts[_number] ?? throw new ArgumentException("The port " + PortName + " does not exist; see the option --uart.");
        _machine.Uarts.TryRegister(_number, this);
        _disposed = false;
        line.Input.Attach(_readBufferSize);
        line.Received = OnReceived;
        line.BaudRate = _baudRate;
        _line = line;
        BaseStream = new SerialStream(this);
        ApplyWatchChar();
        line.Start();
    }

    /// <summary>Closes the port; reads that wait end with an <see cref="InvalidOperationException"/>.</summary>
    public void Close()
    {
        var line = _line;
        if (line == null)
            return;
        _line = null;
        BaseStream = null;
        line.Received = null;
        line.Input.Detach();
    }

    /// <summary>Closes the port and lets another object have it.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        Close();
        _machine.Uarts.Unregister(_number, this);
        _disposed = true;
    }

    /// <summary>Reads bytes; waits for all of them, or up to <see cref="WatchChar"/>.</summary>
    /// <param name="buffer">Where to put them.</param>
    /// <param name="offset">Where in the buffer.</param>
    /// <param name="count">How many; more than <see cref="ReadBufferSize"/> never come.</param>
    /// <returns>How many were read.</returns>
    /// <exception cref="TimeoutException">They did not come within <see cref="ReadTimeout"/>; those that did can still be read.</exception>
    /// <exception cref="InvalidOperationException">The port is closed, or offset or count is beyond the buffer.</exception>
    /// <exception cref="ArgumentException">Offset and count together are beyond the buffer.</exception>
    public int Read(byte[] buffer, int offset, int count)
    {
        var line = RequireOpen();
        CheckRange(buffer, offset, count);
        return line.Input.Take(buffer.AsSpan(offset, count), _readTimeout);
    }

    /// <summary>Reads one byte; waits for it.</summary>
    /// <returns>The byte.</returns>
    /// <exception cref="TimeoutException">It did not come within <see cref="ReadTimeout"/>.</exception>
    public int ReadByte()
    {
        var one = new byte[1];
        RequireOpen().Input.Take(one, _readTimeout);
        return one[0];
    }

    /// <summary>Reads what has come in, as UTF-8.</summary>
    /// <returns>The text; empty if nothing has.</returns>
    public string ReadExisting() => Encoding.UTF8.GetString(RequireOpen().Input.TakeAll());

    /// <summary>Reads up to <see cref="NewLine"/>, as UTF-8; waits for it.</summary>
    /// <returns>The text, the line end included.</returns>
    /// <exception cref="TimeoutException">It did not come within <see cref="ReadTimeout"/>; what did can still be read.</exception>
    public string ReadLine() => Encoding.UTF8.GetString(RequireOpen().Input.TakeThrough(Encoding.UTF8.GetBytes(_newLine), _readTimeout));

    /// <summary>Writes bytes; waits until the line has taken them.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="offset">The first.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="TimeoutException">Not all were taken within <see cref="WriteTimeout"/>.</exception>
    /// <remarks>Without a time-out, bytes that nobody takes for two seconds are lost, as on a cable with nobody at its end.</remarks>
    public void Write(byte[] buffer, int offset, int count)
    {
        var line = RequireOpen();
        CheckRange(buffer, offset, count);
        line.Write(buffer.AsSpan(offset, count), _writeTimeout);
    }

    /// <summary>Writes one byte.</summary>
    /// <param name="value">The byte.</param>
    public void WriteByte(byte value) => Write([value], 0, 1);

    /// <summary>Writes a text, as UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is null.</exception>
    public void Write(string text)
    {
        RequireOpen();
        if (text == null)
            throw new ArgumentException("The text is null.");
        var bytes = Encoding.UTF8.GetBytes(text);
        Write(bytes, 0, bytes.Length);
    }

    /// <summary>Writes a text and <see cref="NewLine"/>, as UTF-8.</summary>
    /// <param name="text">The text.</param>
    public void WriteLine(string text) => Write(text + _newLine);

    private static int NumberOf(string portName)
    {
        if (portName is not { Length: 4 } || !portName.StartsWith("COM", StringComparison.Ordinal) || !char.IsAsciiDigit(portName[3]))
            throw new ArgumentException("A port is named COM1 to COM3, not '" + portName + "'.");
        return portName[3] - '1';
    }

    private static void CheckRange(byte[] buffer, int offset, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (offset > buffer.Length || count > buffer.Length)
            throw new InvalidOperationException("Offset or count is beyond the buffer.");
        if (offset + count > buffer.Length)
            throw new ArgumentException("Offset and count together are beyond the buffer.");
    }

    private SerialLine RequireOpen()
    {
        ThrowIfDisposed();
        return _line ?? throw new InvalidOperationException("The port " + PortName + " is closed.");
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);

    private void OnReceived(bool hasWatchChar)
    {
        var line = _line;
        if (_dataReceived == null || line == null || line.Input.HasReader || (!hasWatchChar && line.Input.Count < _receivedBytesThreshold))
            return;
        var type = hasWatchChar ? SerialData.WatchChar : SerialData.Chars;
        if ((Interlocked.Or(ref _pendingEvents, (int)type) & (int)type) == 0)
            _machine.Events.Post(() => Raise(type));
    }

    private void Raise(SerialData type)
    {
        Interlocked.And(ref _pendingEvents, ~(int)type);
        _dataReceived?.Invoke(this, new SerialDataReceivedEventArgs(type));
    }
}
