// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Auth;

namespace Mgos.Rpc;

/// <summary>A carrier of frames: a serial line, a connection, a broker.</summary>
/// <remarks>
/// A channel tells the router what happens: <see cref="RpcRouter.OnOpen"/>, <see cref="RpcRouter.OnFrame"/>, <see cref="RpcRouter.OnSent"/>,
/// <see cref="RpcRouter.OnClosed"/>. The router sends one frame at a time. Mirrors <c>struct mg_rpc_channel</c>. Thread: loop.
/// </remarks>
public abstract class RpcChannel
{
    /// <summary>Type for logs, access control and handlers, for example <c>UART</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Which one of its type, for example <c>UART0</c> or the peer's address; never null.</summary>
    public virtual string Info => "";

    /// <summary>Id of the peer: empty while unknown, <see cref="RpcConstants.DefaultDestination"/> if it takes everything. The router learns it from the first frame.</summary>
    public string Destination { get; set; } = "";

    /// <summary>True between open and closed.</summary>
    public bool IsOpen { get; internal set; }

    /// <summary>True while a frame is on its way.</summary>
    public bool IsBusy { get; internal set; }

    /// <summary>True if the channel stays when its connection ends; otherwise the router forgets it then.</summary>
    public abstract bool IsPersistent { get; }

    /// <summary>True if the peer can be sent what it has not asked for; false if the channel carries answers only.</summary>
    public virtual bool CanPush => true;

    /// <summary>True to get broadcasts.</summary>
    public virtual bool IsBroadcastEnabled => false;

    /// <summary>True if <see cref="Connect"/> makes sense only when the device has an address; otherwise it is called once the device has booted.</summary>
    public virtual bool NeedsNetwork => true;

    /// <summary>Uptime in microseconds when the channel was added or last received a frame.</summary>
    public long LastActiveMicroseconds { get; internal set; }

    /// <summary>The router's table that the channel is in; null if it was not added, or has been removed.</summary>
    internal RpcChannelTable Table { get; set; }

    /// <summary>Name of the user that the carrier itself has authenticated, or null.</summary>
    public virtual string UserName => null;

    /// <summary>Asks the carrier who has sent the frame that is being received. Called only if the answer matters, once for a call.</summary>
    /// <param name="settings">Realm, password file and hash of RPC; possibly incomplete.</param>
    /// <param name="userName">Name of the user, or null.</param>
    /// <returns>Valid if the name is known; NoPasswordFile if the device cannot tell.</returns>
    /// <remarks>Mirrors <c>get_authn_info</c> of a channel.</remarks>
    public virtual DigestResult Authenticate(DigestSettings settings, out string userName)
    {
        userName = UserName;
        return userName == null ? DigestResult.Missing : DigestResult.Valid;
    }

    /// <summary>Answers the frame that is being received with the carrier's own demand for credentials.</summary>
    /// <param name="settings">Realm and hash of RPC; the realm is not empty.</param>
    /// <returns>False if the carrier has none; the caller then gets an error frame.</returns>
    /// <remarks>Mirrors <c>send_not_authorized</c> of a channel.</remarks>
    public virtual bool TrySendChallenge(DigestSettings settings) => false;

    /// <summary>Starts the channel; does nothing if it is up already. The channel reports OnOpen, now or later.</summary>
    public abstract void Connect();

    /// <summary>Sends one frame. Called only while the channel is open and not busy.</summary>
    /// <param name="frame">Buffer of the router; copied or written out before this returns.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>
    /// True if the channel takes care of it; it is then busy until it reports OnSent, now or later, also if the frame can never be sent.
    /// False if it cannot take a frame now: the router keeps the frame and tries again.
    /// </returns>
    public abstract bool Send(byte[] frame, int offset, int count);

    /// <summary>Looks at a frame that has come in on this channel before the router does; a carrier that knows better may set or clear its members.</summary>
    /// <param name="frame">The frame; valid during the call.</param>
    /// <returns>False to have it treated as no frame.</returns>
    public virtual bool Admit(RpcFrame frame) => true;

    /// <summary>Ends the connection. The channel reports OnClosed, now or later.</summary>
    public abstract void Close();
}
