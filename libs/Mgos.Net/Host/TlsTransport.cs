// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net.Security;
using System.Threading;
using System.Threading.Tasks;
using Mgos.Core;

namespace Mgos.Net;

/// <summary>TLS on a connection. All of it runs on the loop, the handshake too.</summary>
internal sealed class TlsTransport : IByteTransport, ITransportOwner
{
    private const int PlainBytes = 4096;
    private const int MaxSendBytes = 16384;

    private readonly Device _device;
    private readonly IByteTransport _transport;
    private readonly SocketTransport _socket;
    private readonly TlsEndpoint _endpoint;
    private readonly TlsRecords _records;
    private readonly SslStream _stream;
    private readonly TlsLog _log;
    private readonly byte[] _plain = new byte[PlainBytes];
    private readonly LoopCallback _tell;
    private int _first;
    private int _count;
    private bool _isOpen;
    private bool _isOver;
    private bool _isClosed;
    private bool _isReading;
    private bool _isToldLater;
    private bool _forReading;
    private bool _forWriting;

    internal TlsTransport(Device device, IByteTransport transport, TlsEndpoint endpoint)
    {
        _device = device;
        _transport = transport;
        _socket = transport as SocketTransport;
        if (_socket != null)
            _socket.IsEncrypted = true;
        _endpoint = endpoint;
        _records = new TlsRecords(transport);
        _stream = new SslStream(_records, false);
        _log = new TlsLog(device, transport.PeerAddress);
        _tell = Tell;
        transport.Owner = this;
    }

    public ITransportOwner Owner { get; set; }

    public string PeerAddress => _transport.PeerAddress;

    public bool HasPeerClosed => _isOver || _isClosed || _transport.HasPeerClosed;

    private bool IsReadable => _count > _first || _isOver;

    private bool IsWritable => (_isOpen && !_records.HasOutput) || _isOver;

    private bool IsWorthTelling => (_forReading && IsReadable) || (_forWriting && IsWritable);

    /// <summary>Begins the handshake.</summary>
    internal void Start() => RunHere(Open);

    public int Receive(byte[] buffer, int offset, int count)
    {
        if (_first == _count && _isOpen && !_isOver)
            RunHere(Read);
        int taken = Math.Min(count, _count - _first);
        if (taken == 0)
            return _isOver || _isClosed ? -1 : 0;
        Buffer.BlockCopy(_plain, _first, buffer, offset, taken);
        _first += taken;
        _socket?.Report(TrafficKind.Received, buffer, offset, taken);
        return taken;
    }

    public int Send(byte[] data, int offset, int count)
    {
        if (_isOver || _isClosed)
            return -1;
        if (!IsWritable)
            return 0;
        // The records take everything, so this is done when it comes back.
        int taken = Math.Min(count, MaxSendBytes);
        RunHere(() => Write(data, offset, taken));
        if (_isOver)
            return -1;
        _socket?.Report(TrafficKind.Sent, data, offset, taken);
        return taken;
    }

    public void Arm(bool forReading, bool forWriting)
    {
        _forReading = forReading;
        _forWriting = forWriting;
        UpdateInterest();
        if (IsWorthTelling)
            TellLater();
    }

    public bool CloseSending()
    {
        if (_isOpen && !_isOver)
            RunHere(ShutDown);
        return !_records.HasOutput && _transport.CloseSending();
    }

    public void Close()
    {
        if (_isClosed)
            return;
        if (_isOpen && !_isOver)
            RunHere(ShutDown);
        _isClosed = true;
        _transport.Close();
        _stream.Dispose();
    }

    /// <summary>The connection below has bytes, or takes some.</summary>
    public void OnReady()
    {
        RunHere(Advance);
        Tell();
    }

    // Whatever waits for the bytes goes on within these calls, provided that nothing sends it elsewhere.
    private static void RunHere(Action action)
    {
        SynchronizationContext context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            action();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private void Advance()
    {
        _records.FlushOutput();
        _records.Feed();
        if (_records.HasFailed)
            _isOver = true;
    }

    // Here and below any exception is the end of the connection: what .NET throws at spoilt records is not only what it documents, and one that got out of here
    // would end the process.
    private async void Open()
    {
        try
        {
            await _endpoint.Authenticate(_stream, _log).ConfigureAwait(false);
            _isOpen = true;
            _log.Opened(_stream);
            Read();
        }
        catch (Exception e)
        {
            _device.Log.Warn(nameof(TlsTransport), PeerAddress + ": no TLS: " + e.Message);
            _log.Failed(e);
            _isOver = true;
        }

        UpdateInterest();
    }

    private async void Read()
    {
        if (_isReading)
            return;
        _isReading = true;
        try
        {
            int count = await _stream.ReadAsync(_plain.AsMemory()).ConfigureAwait(false);
            _first = 0;
            _count = count;
            _isOver |= count == 0;
        }
        catch (Exception)
        {
            _isOver = true;
        }

        _isReading = false;
        UpdateInterest();
    }

    private void Write(byte[] data, int offset, int count)
    {
        try
        {
            _stream.WriteAsync(data.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();
        }
        catch (Exception)
        {
            _isOver = true;
        }

        UpdateInterest();
    }

    private void ShutDown()
    {
        try
        {
            _stream.ShutdownAsync().GetAwaiter().GetResult();
        }
        catch (Exception)
        {
            _isOver = true;
        }
    }

    private void UpdateInterest()
    {
        if (_isClosed)
            return;
        if (_forReading && _isOpen && !IsReadable && !_isReading)
            RunHere(Read);
        bool isListening = !_isOver && _records.IsReading && (_forReading || !_isOpen);
        _transport.Arm(isListening, _records.HasOutput && !_records.HasFailed);
    }

    private void TellLater()
    {
        if (!_isToldLater)
            _isToldLater = _device.Loop.Post(_tell);
    }

    private void Tell()
    {
        _isToldLater = false;
        UpdateInterest();
        if (_isClosed || Owner == null || !IsWorthTelling)
            return;
        Owner.OnReady();
        UpdateInterest();
        if (!_isClosed && IsWorthTelling)
            TellLater();
    }
}
