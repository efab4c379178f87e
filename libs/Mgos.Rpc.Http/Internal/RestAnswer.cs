// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Http;
using Mgos.Json;

namespace Mgos.Rpc.Http;

/// <summary>Takes an answer frame apart for a client that knows no frames.</summary>
/// <remarks>Wire: see <see cref="HttpRpcEndpoint"/>.</remarks>
internal sealed class RestAnswer
{
    private const int IdMemberOffset = 2;

    private readonly RpcFrame _frame = new RpcFrame();
    private readonly JsonMembers _members = new JsonMembers();

    /// <summary>Tells an answer from a call: only answers begin with their id.</summary>
    internal static bool IsResponse(byte[] frame, int offset, int count) =>
        count > IdMemberOffset + 1 && frame[offset + IdMemberOffset] == 'i' && frame[offset + IdMemberOffset + 1] == 'd';

    internal void Send(HttpResponse response, byte[] frame, int offset, int count)
    {
        _frame.Parse(frame, offset, count);
        JsonSpan value = _frame.Error.IsPresent ? _frame.Error : _frame.Result;
        if (_frame.Error.IsPresent)
            response.Status = StatusOf(_frame.Error);
        response.SendLine(value.Data, value.Offset, value.Count);
    }

    private int StatusOf(JsonSpan error)
    {
        _members.Reset(error.Data, error.Offset, error.Count);
        int code;
        if (!_members.TryGetInt32("code", out code))
            return HttpStatus.InternalServerError;
        return code == HttpStatus.Forbidden || code == HttpStatus.NotFound ? code : HttpStatus.InternalServerError;
    }
}
