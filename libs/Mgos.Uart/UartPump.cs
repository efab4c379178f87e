// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO.Ports;
using System.Threading;
using Mgos.Core;

namespace Mgos.Uart;

/// <summary>Moves bytes between the driver and the buffers of a port, on a thread of its own.</summary>
/// <remarks>
/// The driver is looked at again and again, less often while nothing happens; its event only has the next look come sooner, because drivers have been
/// seen to forget it. Writing waits here and never on the loop.
/// </remarks>
internal sealed class UartPump
{
    private readonly Device _device;
    private readonly SerialPort _driver;
    private readonly UartPort _port;
    private readonly SoftwareFlow _flow;
    private readonly AutoResetEvent _wake = new AutoResetEvent(false);
    private readonly byte[] _in = new byte[UartConstants.ChunkBytes];
    private readonly byte[] _out = new byte[UartConstants.ChunkBytes];
    private Thread _thread;
    private bool _isStopping;

    internal UartPump(Device device, SerialPort driver, UartPort port, SoftwareFlow flow)
    {
        _device = device;
        _driver = driver;
        _port = port;
        _flow = flow;
    }

    /// <summary>True while bytes are on their way from the buffer to the driver.</summary>
    internal bool IsWriting { get; private set; }

    /// <summary>True once the driver failed.</summary>
    internal bool HasFailed { get; private set; }

    internal void Start()
    {
        _driver.DataReceived += OnDataReceived;
        _thread = new Thread(Run);
        _thread.Start();
    }

    internal void Wake() => _wake.Set();

    internal void Stop()
    {
        _isStopping = true;
        Wake();
        _thread.Join(UartConstants.EndWaitMilliseconds);
        _driver.Dispose();
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
                bool hasRead = Read();
                isBusy = Write() || hasRead;
            }
            catch (Exception e)
            {
                End(e);
                return;
            }

            quietLooks = isBusy ? 0 : quietLooks + 1;
            if (!isBusy)
                _wake.WaitOne(quietLooks < UartConstants.LooksBeforeIdle ? UartConstants.BusyPollMilliseconds : UartConstants.IdlePollMilliseconds, false);
        }
    }

    private bool Read()
    {
        int room = _port.Received.Room;
        byte ask = _flow.Ask(room);
        if (ask != 0)
        {
            _out[0] = ask;
            TryWrite(1);
        }

        int count = Smallest(_driver.BytesToRead, _in.Length, room);
        if (!_port.IsReceiverEnabled || count <= 0)
            return false;
        count = _driver.Read(_in, 0, count);
        _port.Statistics.ReceivedBytes += count;
        _port.Received.Add(_in, 0, _flow.Filter(_in, count, _device.Clock.UptimeMicroseconds));
        if (_port.Received.Count > 0)
            _port.Schedule();
        return true;
    }

    private bool Write()
    {
        if (!_flow.MaySend(_device.Clock.UptimeMicroseconds))
            return false;
        IsWriting = true;
        int count = _port.Waiting.Take(_out, 0, _out.Length);
        if (count > 0)
        {
            if (TryWrite(count))
                _port.Statistics.SentBytes += count;
            else
                _port.Statistics.LostBytes += count;
        }

        // Who waits for the room looks at this first.
        IsWriting = false;
        if (count > 0)
            _port.OnRoom();
        return count > 0;
    }

    // False if nobody takes it: it is lost, like on a cable with nobody at its end.
    private bool TryWrite(int count)
    {
        try
        {
            _driver.Write(_out, 0, count);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private void End(Exception exception)
    {
        IsWriting = false;
        if (_isStopping)
            return;
        HasFailed = true;
        _device.Log.Error(nameof(UartPort), _driver.PortName + " failed: " + exception.Message);
        _port.OnRoom();
    }

    private static int Smallest(int a, int b, int c)
    {
        int smaller = a < b ? a : b;
        return smaller < c ? smaller : c;
    }
}
