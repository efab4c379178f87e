// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Mjs.Host;

/// <summary>One end of something that a script sends to or receives from, and tells the script about it.</summary>
/// <remarks>
/// <code>
/// event | the script gets
/// ------|----------------------------------------------------------------
/// 1     | a peer has connected to a server of the script
/// 2     | the connection is there, or not: an int, 0 or an error number
/// 3     | bytes have come: an int, how many
/// 5     | it is closed; nothing follows
/// 101   | a complete HTTP reply
/// </code>
/// </remarks>
internal abstract class ScriptConnection
{
    private const int IntBytes = 4;

    private readonly MjsEngine _engine;
    private MjsMemory _receivedBytes;

    protected ScriptConnection(ConnectionTable table, IConnectionScript script)
    {
        Table = table;
        _engine = table.Engine;
        Script = script;
        Pointer = new MjsMemory(_engine, null, this);
    }

    /// <summary>What the script knows the connection by.</summary>
    internal MjsMemory Pointer { get; }

    /// <summary>What has come and was not discarded.</summary>
    internal ByteQueue Received { get; } = new ByteQueue(MjsHostConstants.MaxReceivedBytes);

    /// <summary>Takes replies apart; null if the connection does not speak HTTP.</summary>
    internal HttpReply Http { get; set; }

    /// <summary>True if it belongs to a server.</summary>
    internal virtual bool IsInbound => false;

    internal abstract string LocalAddress { get; }

    internal abstract string PeerAddress { get; }

    internal bool IsClosed { get; private set; }

    protected ConnectionTable Table { get; }

    protected Device Device => Table.Device;

    protected IConnectionScript Script { get; }

    protected int RoomForReceived => Received.Room;

    internal abstract void Send(byte[] data, int offset, int count);

    /// <summary>Closes it when everything has been sent; the script is told later, never during the call.</summary>
    internal abstract void Close();

    internal MjsMemory FindReceivedBytes()
    {
        if (_receivedBytes == null || _receivedBytes.Data != Received.Data)
            _receivedBytes = new MjsMemory(_engine, Received.Data, null);
        return _receivedBytes;
    }

    /// <summary>Takes bytes away that the script is done with.</summary>
    internal void Discard(int count)
    {
        Received.Remove(count);
        OnRoom();
    }

    /// <summary>There is room for more bytes.</summary>
    protected virtual void OnRoom()
    {
    }

    protected bool Keep(byte[] data, int count) => Received.Append(data, 0, count);

    protected void TellReceived(int count)
    {
        Tell(ConnectionEvents.Receive, count);
        if (!IsClosed && Http != null && Http.TryComplete(Received, false))
            TellReply();
    }

    protected void Tell(int number) => Tell(number, (MjsMemory)null);

    protected void Tell(int number, int info)
    {
        byte[] data = new byte[IntBytes];
        Memory.Write(data, 0, info, IntBytes, false);
        Tell(number, new MjsMemory(_engine, data, null));
    }

    protected void TellClosed()
    {
        if (IsClosed)
            return;
        if (Http != null && Http.TryComplete(Received, true))
            TellReply();
        IsClosed = true;
        Table.Remove(this);
        Tell(ConnectionEvents.Close);
    }

    private void TellReply()
    {
        HttpReply reply = Http;
        Http = null;
        Tell(ConnectionEvents.HttpReply, new MjsMemory(_engine, null, reply));
    }

    private void Tell(int number, MjsMemory info) => Script.Tell(this, number, info);
}
