// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Azure;

/// <summary>What the provisioning service answers.</summary>
/// <remarks>
/// <code>
/// $dps/registrations/res/202/?$rid=1&amp;retry-after=3   {"operationId":"4.d0a6…","status":"assigning"}
/// $dps/registrations/res/200/?$rid=2                     {"operationId":"4.d0a6…","status":"assigned","registrationState":{"assignedHub":"H","deviceId":"D","status":"assigned"}}
/// $dps/registrations/res/200/?$rid=2                     {"status":"failed","registrationState":{"errorCode":400209,"errorMessage":"…"}}      also "disabled"
/// $dps/registrations/res/401/?$rid=1                     {"errorCode":401002,"trackingId":"…","message":"…"}
/// </code>
/// Pure.
/// </remarks>
internal sealed class ProvisioningAnswer
{
    private const int FirstError = 300;
    private const int MaxIdLength = 256;

    private ProvisioningAnswer()
    {
    }

    /// <summary>Hub; null if there is none yet.</summary>
    internal string Server { get; private set; }

    /// <summary>Id of the device; null if there is none yet.</summary>
    internal string DeviceId { get; private set; }

    /// <summary>Id to ask with how far it is; null if it is over.</summary>
    internal string OperationId { get; private set; }

    /// <summary>Why there is no hub; null if it has not failed.</summary>
    internal string Failure { get; private set; }

    /// <summary>Reads an answer; never null.</summary>
    internal static ProvisioningAnswer Read(int status, byte[] payload)
    {
        ProvisioningAnswer answer = new ProvisioningAnswer();
        JsonMembers members = new JsonMembers();
        members.Reset(payload, 0, payload.Length);
        if (!TwinState.IsObject(payload))
            answer.Failure = "status " + status.ToString() + ", and no JSON object";
        else if (status < 0 || status >= FirstError)
            answer.Failure = "status " + status.ToString() + ErrorOf(members, "message", "errorCode");
        else
            answer.Read(members);
        return answer;
    }

    private static string ErrorOf(JsonMembers members, string messagePath, string codePath)
    {
        string message;
        long code;
        return (members.TryGetInt64(codePath, out code) ? " " + code.ToString() : "") + (members.TryGetString(messagePath, out message) ? " " + message : "");
    }

    private void Read(JsonMembers members)
    {
        string status;
        string server;
        string deviceId;
        string operationId;
        if (!members.TryGetString("status", out status))
            status = "";
        if (status == "assigned" && members.TryGetString("registrationState.assignedHub", out server) && members.TryGetString("registrationState.deviceId", out deviceId))
        {
            Server = server;
            DeviceId = deviceId;
        }
        else if ((status == "assigning" || status == "unassigned") && members.TryGetString("operationId", out operationId) && operationId.Length > 0 && operationId.Length <= MaxIdLength)
        {
            OperationId = operationId;
        }
        else
        {
            Failure = "status '" + status + "'" + ErrorOf(members, "registrationState.errorMessage", "registrationState.errorCode");
        }
    }
}
