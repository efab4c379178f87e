// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Http;
using Mgos.Json;

namespace Mgos.Rpc.Http;

/// <summary>Takes an answer frame apart for a client that knows no frames.</summary>
/// <remarks>Wire: see <see cref="HttpRpcEndpoint"/>.</remarks>
internal static class RestAnswer
{
    private const int IdMemberOffset = 2;

    /// <summary>Tells an answer from a call: only answers begin with their id.</summary>
    internal static bool IsResponse(byte[] frame, int offset, int count) =>
        count > IdMemberOffset + 1 && frame[offset + IdMemberOffset] == 'i' && frame[offset + IdMemberOffset + 1] == 'd';

    internal static void Send(HttpResponse response, byte[] frame, int offset, int count)
    {
        RpcFrame answer = new RpcFrame();
        answer.Parse(frame, offset, count);
        JsonSpan value = answer.Error.IsPresent ? answer.Error : answer.Result;
        if (answer.Error.IsPresent)
            response.Status = StatusOf(answer.Error);
        response.SendLine(value.Data, value.Offset, value.Count);
    }

    private static int StatusOf(JsonSpan error)
    {
        JsonMembers members = new JsonMembers();
        members.Reset(error.Data, error.Offset, error.Count);
        int code;
        if (!members.TryGetInt32("code", out code))
            return HttpStatus.InternalServerError;
        return code == HttpStatus.Forbidden || code == HttpStatus.NotFound ? code : HttpStatus.InternalServerError;
    }
}
