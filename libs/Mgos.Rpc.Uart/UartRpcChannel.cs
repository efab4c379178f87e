// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO.Ports;
using Mgos.Core;

namespace Mgos.Rpc.Uart;

/// <summary>RPC over a serial line.</summary>
/// <remarks>
/// Wire: see <see cref="UartFraming"/>. Mirrors <c>rpc-uart</c>. Differs: see the README of the package. Thread: loop; a thread of its own
/// moves the bytes. Cost: about 6 KB of heap.
/// </remarks>
public sealed class UartRpcChannel : RpcChannel, IUartPumpOwner, IDisposable
{
    private readonly Device _device;
    private readonly RpcRouter _router;
    private readonly UartOptions _options;
    private readonly UartLink _link;
    private readonly byte[] _chunk = new byte[UartConstants.ChunkBytes];
    private UartPump _pump;
    private UartConsole _console;
    private bool _hasLoggedFailure;

    /// <summary>Makes a channel that is not connected.</summary>
    /// <param name="device">The device.</param>
    /// <param name="router">Its router; add the channel to it before connecting.</param>
    /// <param name="options">Settings; not changed afterwards.</param>
    public UartRpcChannel(Device device, RpcRouter router, UartOptions options)
    {
        _device = device;
        _router = router;
        _options = options;
        _link = new UartLink(options.MaxFrameBytes, OnInput);
    }

    /// <inheritdoc/>
    public override string Type => "UART";

    /// <inheritdoc/>
    public override string Info => "UART" + _options.UartNumber.ToString();

    /// <inheritdoc/>
    public override bool IsPersistent => true;

    /// <inheritdoc/>
    public override bool IsBroadcastEnabled => true;

    /// <inheritdoc/>
    public override bool NeedsNetwork => false;

    private string PortName => "COM" + (_options.UartNumber + 1).ToString();

    /// <summary>Finds the channel of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if RPC over a serial line is switched off or not part of the firmware.</returns>
    public static UartRpcChannel From(Device device) => (UartRpcChannel)device.Parts.Find(typeof(UartRpcChannel));

    /// <inheritdoc/>
    /// <remarks>A port that cannot be opened is logged once; the next connect tries again.</remarks>
    public override void Connect()
    {
        if (_pump != null)
            return;
        SerialPort port = TryOpen();
        if (port == null)
            return;
        _link.Output.Clear();
        _pump = new UartPump(_device, port, _link.Output, _options.FlowControl == UartFlowControlType.Software, this);
        _pump.Start();
        OpenConsole();
        _router.OnOpen(this);
    }

    /// <inheritdoc/>
    public override bool Send(byte[] frame, int offset, int count)
    {
        if (_pump == null || !_link.Send(frame, offset, count))
            return false;
        _pump.Wake();
        return true;
    }

    /// <inheritdoc/>
    public override void Close()
    {
        Disconnect();
        _router.OnClosed(this);
    }

    /// <summary>Closes the port.</summary>
    public void Dispose() => Disconnect();

    void IUartPumpOwner.OnPumpInput()
    {
        UartPump pump = _pump;
        int left = UartConstants.InputBufferBytes;
        while (pump != null && left > 0)
        {
            int count = pump.TakeInput(_chunk);
            if (count == 0)
                return;
            left -= count;
            _link.Receive(_chunk, count);
            pump = _pump;
            if (pump != null && _link.Output.HasMore)
                pump.Wake();
        }
    }

    void IUartPumpOwner.OnPumpSent()
    {
        // A pump that has been replaced may report late.
        if (!_link.Output.HasFrame)
            _router.OnSent(this, true);
    }

    void IUartPumpOwner.OnPumpFailed() => Close();

    private SerialPort TryOpen()
    {
        SerialPort port = null;
        try
        {
            port = new SerialPort(PortName, _options.BaudRate);
            port.ReadBufferSize = UartConstants.PortBufferBytes;
            if (_options.FlowControl == UartFlowControlType.Hardware)
            {
                port.Handshake = Handshake.RequestToSend;
                port.WriteTimeout = UartConstants.WriteTimeoutMilliseconds;
            }

            port.Open();
            return port;
        }
        catch (Exception e)
        {
            LogFailure(e);
            Release(port);
            return null;
        }
    }

    // A port that failed to open may fail to close as well; neither keeps the device from being reached otherwise.
    private void Release(SerialPort port)
    {
        try
        {
            if (port != null)
                port.Dispose();
        }
        catch (Exception e)
        {
            _device.Log.Debug(nameof(UartRpcChannel), PortName + " does not close: " + e.Message);
        }
    }

    private void LogFailure(Exception exception)
    {
        if (_hasLoggedFailure)
            return;
        _hasLoggedFailure = true;
        _device.Log.Warn(nameof(UartRpcChannel), "No RPC over UART" + _options.UartNumber.ToString() + ": cannot open " + PortName + " (" + exception.Message + "), check rpc.uart.uart_no");
    }

    private void OpenConsole()
    {
        if (!_options.HasConsole)
            return;
        _console = new UartConsole(_link.Output, _pump);
        _device.Log.SetUart(_options.UartNumber, _console);
    }

    private void Disconnect()
    {
        UartPump pump = _pump;
        _pump = null;
        if (_console != null)
            _device.Log.SetUart(_options.UartNumber, null);
        _console = null;
        if (pump != null)
            pump.Stop();
    }

    private void OnInput(UartInput input, byte[] data, int offset, int count)
    {
        switch (input)
        {
            case UartInput.Frame:
                _router.OnFrame(this, data, offset, count);
                break;
            case UartInput.Corrupted:
                _device.Log.Warn(nameof(UartRpcChannel), "Corrupted frame (" + count.ToString() + ")");
                break;
            case UartInput.TooLong:
                _device.Log.Error(nameof(UartRpcChannel), "Incoming frame is too big, dropped: check rpc.max_frame_size");
                break;
        }
    }
}
