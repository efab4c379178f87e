// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Auth;
using Mgos.Config;
using Mgos.Core;

namespace Mgos.Rpc;

/// <summary>Lets calls pass or not, as <c>rpc.acl</c> says, and finds out who calls.</summary>
/// <remarks>
/// Order: the list is looked up (broken: error 500) and decides by method and channel type; if it wants a name, the credentials of the frame
/// are checked (malformed: 400, no password file: 500), then those of the channel (for example HTTP digest); no name: 401; a name that is not on the list: 403.
/// Settings are those of the live configuration at each call. Mirrors the prehandler of <c>rpc-common</c>. Thread: loop.
/// </remarks>
public sealed class RpcAuthorization
{
    internal const string Unauthorized = "unauthorized";

    private const string NoAcl = "failed to load ACL";
    private const string BadRequest = "bad request";
    private const string NoPasswordFile = "failed to open password file";

    private readonly Device _device;
    private readonly RpcAclSource _source;
    private readonly RpcFrameCredentials _frameCredentials = new RpcFrameCredentials();

    /// <summary>Makes one that follows a configuration. Apps get theirs with <see cref="From"/>.</summary>
    /// <param name="device">The device.</param>
    /// <param name="config">Has the keys <c>rpc.acl</c>, <c>rpc.acl_file</c>, <c>rpc.auth_domain</c>, <c>rpc.auth_file</c>, <c>rpc.auth_algo</c>.</param>
    public RpcAuthorization(Device device, DeviceConfig config)
    {
        _device = device;
        _source = new RpcAclSource(device, config);
        Settings = new DigestSettings(config, "rpc");
    }

    /// <summary>Realm, password file and hash of RPC.</summary>
    public DigestSettings Settings { get; }

    /// <summary>True if there is a list, so that not everybody may do everything.</summary>
    public bool IsActive => _source.Refresh();

    /// <summary>Finds the one of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if <c>rpc.enable</c> is false or the library is not part of the firmware.</returns>
    public static RpcAuthorization From(Device device) => (RpcAuthorization)device.Parts.Find(typeof(RpcAuthorization));

    /// <summary>Checks a call; false if it has been answered.</summary>
    internal bool Admit(RpcRequest request)
    {
        if (!_source.Refresh())
            return true;
        if (_source.Acl == null)
        {
            request.Fail(RpcErrorCode.InternalError, NoAcl);
            return false;
        }

        RpcAccess access = request.CheckAccess(_source.Acl.Find(request.Method, request.ChannelType));
        if (access != RpcAccess.Allow && !request.IsAnswered)
            Refuse(request, access);
        return access == RpcAccess.Allow;
    }

    /// <summary>Finds out who calls; what is wrong with the credentials themselves is answered.</summary>
    internal void Authenticate(RpcRequest request)
    {
        if (Settings.IsComplete && request.RawAuth.IsPresent)
            AuthenticateFrame(request);
        if (request.IsAnswered || !string.IsNullOrEmpty(request.UserName))
            return;
        string userName;
        if (request.Channel.Authenticate(Settings, out userName) == DigestResult.NoPasswordFile)
            request.Fail(RpcErrorCode.InternalError, NoPasswordFile);
        request.UserName = userName;
    }

    /// <summary>Answers that a name is wanted.</summary>
    internal void AskForCredentials(RpcRequest request)
    {
        if (Settings.Realm.Length > 0 && request.Channel.TrySendChallenge(Settings))
            request.MarkAnswered();
        else
            request.Fail(RpcErrorCode.Unauthenticated, RpcFrameCredentials.MakeChallenge(Settings, DigestAuthenticator.From(_device).IssueNonce()));
    }

    private void Refuse(RpcRequest request, RpcAccess access)
    {
        if (access == RpcAccess.AuthenticationRequired)
            AskForCredentials(request);
        else
            request.Fail(RpcErrorCode.Forbidden, Unauthorized);
    }

    private void AuthenticateFrame(RpcRequest request)
    {
        DigestAuthenticator authenticator = DigestAuthenticator.From(_device);
        DigestCredentials credentials = authenticator.Credentials;
        if (!_frameCredentials.TryRead(request.RawAuth, Settings, credentials))
        {
            request.Fail(RpcErrorCode.BadRequest, BadRequest);
            return;
        }

        DigestResult result = authenticator.Check(Settings);
        if (result == DigestResult.NoPasswordFile)
            request.Fail(RpcErrorCode.InternalError, NoPasswordFile);
        else if (result == DigestResult.Valid)
            request.UserName = credentials.TextOf(DigestField.UserName);
    }
}
