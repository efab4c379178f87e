// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO.Ports;
using System.Threading;
using Mgos.Core;

namespace Mgos.Rpc.Uart;

/// <summary>Moves bytes between a port and the buffers of a channel, on a thread of its own.</summary>
/// <remarks>
/// The port is looked at again and again, less often while nothing happens; its event only has the next look come sooner, because ports
/// have been seen to forget it. Writing waits here and never on the loop.
/// </remarks>
internal sealed class UartPump
{
    private readonly Device _device;
    private readonly SerialPort _port;
    private readonly UartTransmitter _transmitter;
    private readonly UartFlowControl _flowControl;
    private readonly bool _stopsPeer;
    private readonly IUartPumpOwner _owner;
    private readonly UartInputQueue _input = new UartInputQueue();
    private readonly AutoResetEvent _wake = new AutoResetEvent(false);
    private readonly byte[] _inChunk = new byte[UartConstants.ChunkBytes];
    private readonly byte[] _outChunk = new byte[UartConstants.ChunkBytes];
    private readonly byte[] _flowByte = new byte[1];
    private readonly LoopCallback _onInput;
    private readonly LoopCallback _onSent;
    private Thread _thread;
    private bool _isInputPosted;
    private bool _isSentDue;
    private bool _isPeerStopped;
    private bool _isStopping;

    internal UartPump(Device device, SerialPort port, UartTransmitter transmitter, bool hasSoftwareFlowControl, IUartPumpOwner owner)
    {
        _device = device;
        _port = port;
        _transmitter = transmitter;
        _flowControl = new UartFlowControl(hasSoftwareFlowControl);
        _stopsPeer = hasSoftwareFlowControl && UartPlatform.InputCanOverflow;
        _owner = owner;
        _onInput = ReportInput;
        _onSent = owner.OnPumpSent;
    }

    internal void Start()
    {
        _port.DataReceived += OnDataReceived;
        _thread = new Thread(Run);
        _thread.Start();
    }

    /// <summary>Has waiting output looked at now.</summary>
    internal void Wake() => _wake.Set();

    /// <summary>Takes input; gives the number of bytes.</summary>
    internal int TakeInput(byte[] chunk)
    {
        int count = _input.Take(chunk);
        if (_isPeerStopped)
            Wake();
        return count;
    }

    internal void Stop()
    {
        _isStopping = true;
        Wake();
        if (_thread != null)
            _thread.Join(UartConstants.EndWaitMilliseconds);
        _port.Dispose();
    }

    private void OnDataReceived(object sender, SerialDataReceivedEventArgs e) => Wake();

    private void Run()
    {
        int quietLooks = 0;
        while (!_isStopping)
        {
            bool isBusy;
            try
            {
                isBusy = Look();
            }
            catch (Exception e)
            {
                End(e);
                return;
            }

            quietLooks = isBusy ? 0 : quietLooks + 1;
            if (!isBusy)
                _wake.WaitOne(PauseAfter(quietLooks), false);
        }
    }

    // Output that waits is output that the peer holds back: how long it may is not told by any event.
    private int PauseAfter(int quietLooks) =>
        quietLooks < UartConstants.LooksBeforeIdle || _transmitter.HasMore ? UartConstants.BusyPollMilliseconds : UartPlatform.IdlePollMilliseconds;

    /// <summary>Moves what can be moved now; true if there is reason to look again at once. Thread: the pump's own.</summary>
    internal bool Look()
    {
        bool hasRead = Read();
        bool hasWritten = Write();
        Report();
        return hasRead || hasWritten;
    }

    private bool Read()
    {
        int room = _input.Room;
        HoldPeerBack(room);
        int count = _port.BytesToRead;
        if (count > _inChunk.Length)
            count = _inChunk.Length;
        if (count > room)
            count = room;
        if (count <= 0)
            return false;
        count = _port.Read(_inChunk, 0, count);
        _input.Add(_inChunk, _flowControl.Filter(_inChunk, count, _device.Clock.UptimeMicroseconds));
        return count > 0;
    }

    private void HoldPeerBack(int room)
    {
        bool mustStop = room < UartConstants.InputBufferBytes / 4;
        bool mayGoOn = room > UartConstants.InputBufferBytes / 2;
        if (!_stopsPeer || (_isPeerStopped ? !mayGoOn : !mustStop))
            return;
        _isPeerStopped = !_isPeerStopped;
        _flowByte[0] = _isPeerStopped ? UartFlowControl.XOff : UartFlowControl.XOn;
        _port.Write(_flowByte, 0, 1);
    }

    private bool Write()
    {
        if (!_flowControl.MaySend(_device.Clock.UptimeMicroseconds))
            return false;
        int count = _transmitter.Take(_outChunk, out bool endsFrame);
        if (count == 0)
            return false;
        bool isFrameLost = !TryWriteChunk(count) && _transmitter.Clear();
        if (endsFrame || isFrameLost)
            _isSentDue = true;
        return true;
    }

    // False if nobody takes it: what waits then is lost, like on a cable with nobody at its end.
    private bool TryWriteChunk(int count)
    {
        try
        {
            _port.Write(_outChunk, 0, count);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private void Report()
    {
        if (!_isInputPosted && !_input.IsEmpty)
            PostInput();

        if (_isSentDue && _device.Loop.Post(_onSent))
            _isSentDue = false;
    }

    private void PostInput()
    {
        // The loop may have taken the input before Post returns: only a refused post takes the mark back.
        _isInputPosted = true;
        if (!_device.Loop.Post(_onInput))
            _isInputPosted = false;
    }

    private void ReportInput()
    {
        _isInputPosted = false;
        _owner.OnPumpInput();
    }

    private void End(Exception exception)
    {
        if (_isStopping)
            return;
        _device.Log.Error(nameof(UartPump), _port.PortName + " failed: " + exception.Message);
        while (!_isStopping && !_device.Loop.Post(_owner.OnPumpFailed))
            Thread.Sleep(UartPlatform.IdlePollMilliseconds);
    }
}
