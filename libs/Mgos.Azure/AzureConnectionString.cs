// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Net;

namespace Mgos.Azure;

/// <summary>The connection string of a device: <c>HostName=HUB;DeviceId=ID;SharedAccessKey=BASE64</c>, in any order.</summary>
/// <remarks>Names ignore case; other members are passed over. A port may stand behind the host name. Pure.</remarks>
public sealed class AzureConnectionString
{
    private const string Name = "azure.cs";

    private string _key;

    private AzureConnectionString()
    {
    }

    /// <summary>Name of the hub, perhaps with a port.</summary>
    public string HostName { get; private set; } = "";

    /// <summary>Id of the device.</summary>
    public string DeviceId { get; private set; } = "";

    /// <summary>The key, decoded.</summary>
    public byte[] Key { get; private set; }

    /// <summary>Reads a connection string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fault">What is wrong with it, and what to do about it; null if nothing is.</param>
    /// <returns>Null if it is wrong.</returns>
    public static AzureConnectionString Parse(string text, out string fault)
    {
        AzureConnectionString result = new AzureConnectionString();
        fault = result.Read(text ?? "");
        return fault == null ? result : null;
    }

    private string Read(string text)
    {
        string[] parts = text.Trim().Split(';');
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i].Trim();
            int equals = part.IndexOf('=');
            if (part.Length == 0)
                continue;
            if (equals <= 0)
                return Name + " has a part that is not name=value, the " + (i + 1).ToString() + ".: copy the whole connection string again";
            string fault = Take(part.Substring(0, equals).ToLower(), part.Substring(equals + 1));
            if (fault != null)
                return fault;
        }

        return FaultOfMembers();
    }

    private string Take(string name, string value)
    {
        switch (name)
        {
            case "hostname": HostName = value; return null;
            case "deviceid": DeviceId = value; return null;
            case "sharedaccesskey": _key = value; return null;
            case "sharedaccesskeyname": return Name + " is a connection string of the hub (it has SharedAccessKeyName): take that of the device, under its own name in the hub";
            case "moduleid": return Name + " is the connection string of a module: take that of the device";
            case "x509": return Name + " says x509: clear it, and set azure.host_name, azure.device_id, azure.cert and azure.key";
            default: return null;
        }
    }

    private string FaultOfMembers()
    {
        if (HostName.Length == 0)
            return Missing("HostName");
        if (DeviceId.Length == 0)
            return Missing("DeviceId");
        if (_key == null || _key.Length == 0)
            return Missing("SharedAccessKey");
        if (HostAddress.Parse(HostName, AzureConstants.TlsPort) == null)
            return "HostName in " + Name + " is no name of a host: " + HostName;
        if (!AzureTopics.IsDeviceId(DeviceId))
            return "DeviceId in " + Name + " cannot be used in topics (1 to 128 characters, no blank / + #): " + DeviceId;
        Key = Base64Text.Decode(_key);
        return Key == null ? "SharedAccessKey in " + Name + " is not base64: was it cut? Copy the whole connection string again" : null;
    }

    private static string Missing(string member) => Name + " has no " + member + ": copy the whole connection string of the device";
}
