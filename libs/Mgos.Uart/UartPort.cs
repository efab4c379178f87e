// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO.Ports;
using System.Threading;
using Mgos.Core;
using nanoFramework.Hardware.Esp32;

namespace Mgos.Uart;

/// <summary>A serial port with buffers on both ways and a handler on the loop.</summary>
/// <remarks>Mirrors the <c>mgos_uart_*</c> functions. Thread: loop; a thread of its own moves the bytes. Cost: the buffers and 3 KB of heap while it is configured.</remarks>
public sealed class UartPort : IDisposable
{
    private readonly Device _device;
    private readonly AutoResetEvent _room = new AutoResetEvent(false);
    private readonly LoopCallback _dispatch;
    private UartPump _pump;
    private UartOptions _options;
    private UartHandler _handler;
    private bool _isScheduled;

    internal UartPort(Device device, int number)
    {
        _device = device;
        Number = number;
        _dispatch = Dispatch;
    }

    /// <summary>Number of the port, 0 for COM1.</summary>
    public int Number { get; }

    /// <summary>A copy of what it was configured with; null if it is not configured.</summary>
    /// <remarks>Mirrors mgos_uart_config_get.</remarks>
    public UartOptions Options => _pump == null ? null : _options.Copy();

    /// <summary>Whether input is taken in; it is off after the first configuration. What comes while it is off waits in the driver, and is lost when that is full.</summary>
    /// <remarks>Mirrors mgos_uart_set_rx_enabled.</remarks>
    public bool IsReceiverEnabled { get; private set; }

    /// <summary>What it has done.</summary>
    public UartStatistics Statistics { get; } = new UartStatistics();

    /// <summary>Bytes that can be read.</summary>
    /// <remarks>Mirrors mgos_uart_read_avail.</remarks>
    public int ReadAvailable => Received == null ? 0 : Received.Count;

    /// <summary>Bytes that can be written without waiting; 0 if it is not configured.</summary>
    /// <remarks>Mirrors mgos_uart_write_avail.</remarks>
    public int WriteAvailable => _pump == null ? 0 : Waiting.Room;

    internal UartBuffer Received { get; private set; }

    internal UartBuffer Waiting { get; private set; }

    private string PortName => "COM" + (Number + 1).ToString();

    /// <summary>Opens the port, or changes how it is; what waits in the buffers stays.</summary>
    /// <param name="options">How it is to be; copied.</param>
    /// <returns>False if the port does not exist or is in use, or a pin is impossible; the log tells.</returns>
    /// <exception cref="ArgumentException">A number in the options is out of range.</exception>
    /// <remarks>Mirrors mgos_uart_configure.</remarks>
    public bool Configure(UartOptions options)
    {
        if (options == null || !options.IsValid)
            throw new ArgumentException(nameof(options));
        Close();
        _options = options.Copy();
        Resize();
        SerialPort driver = TryOpen();
        if (driver == null)
            return false;
        bool isSoft = _options.ReceiveFlowControl == UartFlowControl.Software;
        _pump = new UartPump(_device, driver, this, new SoftwareFlow(Statistics, _options.TransmitFlowControl == UartFlowControl.Software, isSoft, _options.ReceiveBufferBytes));
        _pump.Start();
        return true;
    }

    /// <summary>Sets what is called when bytes have come in or there is room again.</summary>
    /// <param name="handler">The handler; null for none.</param>
    /// <remarks>Mirrors mgos_uart_set_dispatcher.</remarks>
    public void SetDispatcher(UartHandler handler)
    {
        _handler = handler;
        if (handler != null && ReadAvailable > 0)
            Schedule();
    }

    /// <summary>Has the handler called soon.</summary>
    /// <remarks>Mirrors mgos_uart_schedule_dispatcher. Thread: any.</remarks>
    public void Schedule()
    {
        // The loop may have called the handler before Post returns: only a refused post takes the mark back.
        if (_isScheduled)
            return;
        _isScheduled = true;
        if (!_device.Loop.Post(_dispatch))
            _isScheduled = false;
    }

    /// <summary>Switches the receiver on or off.</summary>
    /// <param name="isEnabled">True for on.</param>
    public void SetReceiverEnabled(bool isEnabled)
    {
        IsReceiverEnabled = isEnabled;
        if (_pump != null)
            _pump.Wake();
    }

    /// <summary>Reads what is there, without waiting.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">How many at most.</param>
    /// <returns>How many were read.</returns>
    /// <remarks>Mirrors mgos_uart_read.</remarks>
    public int Read(byte[] buffer, int offset, int count)
    {
        int read = Received == null ? 0 : Received.Take(buffer, offset, count);
        if (read > 0 && _pump != null)
            _pump.Wake();
        return read;
    }

    /// <summary>Writes as much as there is room for, without waiting.</summary>
    /// <param name="data">Array with the bytes.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">How many.</param>
    /// <returns>How many will go out.</returns>
    public int TryWrite(byte[] data, int offset, int count)
    {
        if (_pump == null || _pump.HasFailed)
            return 0;
        int added = Waiting.Add(data, offset, count);
        if (added > 0)
            _pump.Wake();
        return added;
    }

    /// <summary>Writes bytes; waits until all are in the buffer.</summary>
    /// <param name="data">Array with the bytes.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">How many.</param>
    /// <returns>How many will go out: fewer than all if the port is not configured, failed, or nothing went out for <see cref="UartConstants.StallMilliseconds"/>.</returns>
    /// <remarks>Mirrors mgos_uart_write. The loop stands still meanwhile: long output is better written by the handler with <see cref="TryWrite"/>.</remarks>
    public int Write(byte[] data, int offset, int count)
    {
        int written = TryWrite(data, offset, count);
        while (written < count && _pump != null && !_pump.HasFailed)
        {
            bool isMoving = _room.WaitOne(UartConstants.StallMilliseconds, false);
            int more = TryWrite(data, offset + written, count - written);
            written += more;
            if (more == 0 && !isMoving)
                return written;
        }

        return written;
    }

    /// <summary>Waits until everything has gone to the driver.</summary>
    /// <returns>False if nothing went out for <see cref="UartConstants.StallMilliseconds"/>, or the port failed.</returns>
    /// <remarks>Mirrors mgos_uart_flush.</remarks>
    public bool Flush()
    {
        while (_pump != null && !_pump.HasFailed && (Waiting.Count > 0 || _pump.IsWriting))
        {
            int before = Waiting.Count;
            if (!_room.WaitOne(UartConstants.StallMilliseconds, false) && Waiting.Count == before && before > 0)
                return false;
        }

        return _pump == null || !_pump.HasFailed;
    }

    /// <summary>Closes the port; what has come in can still be read.</summary>
    public void Close()
    {
        UartPump pump = _pump;
        _pump = null;
        if (pump != null)
            pump.Stop();
    }

    /// <summary>Closes the port.</summary>
    public void Dispose()
    {
        _handler = null;
        Close();
    }

    /// <summary>There is room again in the buffer of bytes to go out. Thread: that of the pump.</summary>
    internal void OnRoom()
    {
        _room.Set();
        if (_handler != null)
            Schedule();
    }

    private void Dispatch()
    {
        _isScheduled = false;
        UartHandler handler = _handler;
        if (handler != null)
            handler(this);
    }

    private void Resize()
    {
        if (Received == null)
        {
            Received = new UartBuffer(_options.ReceiveBufferBytes);
            Waiting = new UartBuffer(_options.TransmitBufferBytes);
            return;
        }

        Received.Resize(_options.ReceiveBufferBytes);
        Waiting.Resize(_options.TransmitBufferBytes);
    }

    private SerialPort TryOpen()
    {
        SerialPort driver = null;
        try
        {
            SetPins();
            driver = new SerialPort(PortName, _options.BaudRate, UartDriver.ParityOf(_options.Parity), _options.DataBits, UartDriver.StopBitsOf(_options.StopBits));
            driver.ReadBufferSize = UartConstants.DriverBufferBytes;
            driver.WriteTimeout = UartConstants.WriteTimeoutMilliseconds;
            if (_options.HasHardwareFlowControl)
                driver.Handshake = Handshake.RequestToSend;
            driver.Open();
            return driver;
        }
        catch (Exception e)
        {
            _device.Log.Error(nameof(UartPort), "UART" + Number.ToString() + " cannot be opened (" + e.Message + "): is it in use, are its pins set?");
            if (driver != null)
                driver.Dispose();
            return null;
        }
    }

    private void SetPins()
    {
        int first = (int)DeviceFunction.COM1_TX + Number * UartConstants.FunctionStep;
        SetPin(_options.TransmitPin, first);
        SetPin(_options.ReceivePin, first + 1);
        SetPin(_options.RequestToSendPin, first + 2);
        SetPin(_options.ClearToSendPin, first + 3);
    }

    private static void SetPin(int pin, int function)
    {
        if (pin != UartConstants.KeepPin)
            Configuration.SetPinFunction(pin, (DeviceFunction)function);
    }
}
