// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Azure;

/// <summary>Topics of a device in a hub.</summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>Topic</term><description>Meaning</description></listheader>
/// <item><term>devices/D/messages/events/PROPERTIES</term><description>out: a message to the cloud, QoS 1</description></item>
/// <item><term>devices/D/messages/devicebound/PROPERTIES</term><description>in: a message of the cloud</description></item>
/// <item><term>$iothub/methods/POST/NAME/?$rid=ID</term><description>in: a direct method; ID comes back with the answer</description></item>
/// <item><term>$iothub/methods/res/STATUS/?$rid=ID</term><description>out: its answer, QoS 0</description></item>
/// <item><term>$iothub/twin/GET/?$rid=getN</term><description>out: asks for the twin, without payload, QoS 0</description></item>
/// <item><term>$iothub/twin/PATCH/properties/reported/?$rid=updN</term><description>out: reports, QoS 1</description></item>
/// <item><term>$iothub/twin/res/STATUS/?$rid=ID[&amp;$version=N]</term><description>in: the answer to both</description></item>
/// <item><term>$iothub/twin/PATCH/properties/desired/?$version=N</term><description>in: what is desired has changed</description></item>
/// </list>
/// Pure.
/// </remarks>
internal sealed class AzureTopics
{
    internal const string MethodPrefix = "$iothub/methods/POST/";
    internal const string MethodAnswerPrefix = "$iothub/methods/res/";
    internal const string TwinAnswerPrefix = "$iothub/twin/res/";
    internal const string DesiredPrefix = "$iothub/twin/PATCH/properties/desired/";
    internal const string TwinGetPrefix = "$iothub/twin/GET/";
    internal const string ReportedPrefix = "$iothub/twin/PATCH/properties/reported/";
    internal const string GetMark = "get";
    internal const string UpdateMark = "upd";

    private const string RequestId = "?$rid=";

    internal AzureTopics(string deviceId)
    {
        Events = "devices/" + deviceId + "/messages/events/";
        DeviceBound = "devices/" + deviceId + "/messages/devicebound/";
    }

    internal string Events { get; }

    internal string DeviceBound { get; }

    /// <summary>What has to be subscribed to, one packet for each row.</summary>
    internal string[][] Subscriptions(bool withMessages, bool withMethods, bool withTwin)
    {
        string[][] all = new string[(withMessages ? 1 : 0) + (withMethods ? 1 : 0) + (withTwin ? 1 : 0)][];
        int count = 0;
        if (withMessages)
            all[count++] = new string[] { DeviceBound + "#" };
        if (withMethods)
            all[count++] = new string[] { MethodPrefix + "#" };
        if (withTwin)
            all[count] = new string[] { TwinAnswerPrefix + "#", DesiredPrefix + "#" };
        return all;
    }

    internal static string MethodAnswer(int status, string id) => MethodAnswerPrefix + status.ToString() + "/" + RequestId + id;

    internal static string TwinGet(int number) => TwinGetPrefix + RequestId + GetMark + number.ToString();

    internal static string Report(int number) => ReportedPrefix + RequestId + UpdateMark + number.ToString();

    /// <summary>Tells whether topics can be made with an id.</summary>
    internal static bool IsDeviceId(string id)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(id);
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] <= ' ' || bytes[i] > '~' || bytes[i] == '/' || bytes[i] == '+' || bytes[i] == '#')
                return false;
        }

        return bytes.Length > 0 && bytes.Length <= AzureConstants.MaxDeviceIdLength;
    }
}
