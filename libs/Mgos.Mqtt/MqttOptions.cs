// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Net;

namespace Mgos.Mqtt;

/// <summary>Settings of a connection; the properties are the keys below <c>mqtt</c>, whose README tells what they mean.</summary>
/// <remarks>Mirrors <c>struct mgos_config_mqtt</c>.</remarks>
public sealed class MqttOptions
{
    /// <summary><c>enable</c>.</summary>
    public bool Enable { get; set; } = true;

    /// <summary><c>server</c>.</summary>
    public string Server { get; set; } = "";

    /// <summary><c>client_id</c>; empty for <c>device.id</c>.</summary>
    public string ClientId { get; set; } = "";

    /// <summary><c>user</c>.</summary>
    public string User { get; set; } = "";

    /// <summary><c>pass</c>.</summary>
    public string Pass { get; set; } = "";

    /// <summary><c>reconnect_timeout_min</c> in seconds.</summary>
    public double ReconnectTimeoutMin { get; set; } = 2.0;

    /// <summary><c>reconnect_timeout_max</c> in seconds.</summary>
    public double ReconnectTimeoutMax { get; set; } = 60.0;

    /// <summary><c>ssl_cert</c>.</summary>
    public string SslCert { get; set; } = "";

    /// <summary><c>ssl_key</c>.</summary>
    public string SslKey { get; set; } = "";

    /// <summary><c>ssl_ca_cert</c>.</summary>
    public string SslCaCert { get; set; } = "";

    /// <summary><c>ssl_cipher_suites</c>; left aside, which is logged.</summary>
    public string SslCipherSuites { get; set; } = "";

    /// <summary><c>ssl_psk_identity</c>; not offered.</summary>
    public string SslPskIdentity { get; set; } = "";

    /// <summary><c>clean_session</c>.</summary>
    public bool CleanSession { get; set; } = true;

    /// <summary><c>keep_alive</c> in seconds; 0 for 60.</summary>
    public int KeepAlive { get; set; } = MqttConstants.DefaultKeepAliveSeconds;

    /// <summary><c>will_topic</c>.</summary>
    public string WillTopic { get; set; } = "";

    /// <summary><c>will_message</c>.</summary>
    public string WillMessage { get; set; } = "";

    /// <summary><c>will_retain</c>.</summary>
    public bool WillRetain { get; set; }

    /// <summary><c>max_qos</c>; below 0 for no limit.</summary>
    public int MaxQos { get; set; } = MqttConstants.MaxQos;

    /// <summary><c>recv_mbuf_limit</c> in bytes.</summary>
    public int ReceiveLimit { get; set; } = 3072;

    /// <summary><c>require_time</c>.</summary>
    public bool RequireTime { get; set; }

    /// <summary><c>cloud_events</c>.</summary>
    public bool CloudEvents { get; set; } = true;

    /// <summary>Whose connection the CLOUD events name.</summary>
    public CloudType CloudType { get; set; }

    /// <summary>What the keys are called in messages.</summary>
    public MqttKeyNames KeyNames { get; set; } = new MqttKeyNames();

    /// <summary><c>max_queue_length</c>.</summary>
    public int MaxQueueLength { get; set; } = 5;

    /// <summary><c>ws_enable</c>; not offered.</summary>
    public bool WsEnable { get; set; }

    /// <summary><c>debug_use_log_level</c>.</summary>
    public bool DebugUseLogLevel { get; set; }

    /// <summary>True if the connection uses TLS: with the authorities of a broker or an own certificate.</summary>
    public bool IsSecure => SslCaCert.Length > 0 || SslCert.Length > 0;

    /// <summary>True if there is a will: topic and message are set.</summary>
    public bool HasWill => WillTopic.Length > 0 && WillMessage.Length > 0;

    /// <summary>Seconds of <see cref="KeepAlive"/> that are used, 1 to 65535.</summary>
    public int KeepAliveSeconds => KeepAlive <= 0 ? MqttConstants.DefaultKeepAliveSeconds
        : KeepAlive > MqttConstants.MaxKeepAliveSeconds ? MqttConstants.MaxKeepAliveSeconds : KeepAlive;

    /// <summary>Reads the settings of a device.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="name">Where they are: <c>mqtt</c> or <c>mqtt1</c>, or those of another library with the same keys.</param>
    /// <returns>The settings.</returns>
    public static MqttOptions Read(DeviceConfig config, string name)
    {
        MqttOptions options = new MqttOptions();
        string path = name + ".";
        options.Enable = config.GetBoolean(path + "enable");
        options.Server = config.GetString(path + "server");
        options.ClientId = config.GetString(path + "client_id");
        options.User = config.GetString(path + "user");
        options.Pass = config.GetString(path + "pass");
        options.ReconnectTimeoutMin = config.GetDouble(path + "reconnect_timeout_min");
        options.ReconnectTimeoutMax = config.GetDouble(path + "reconnect_timeout_max");
        options.ReadSecurity(config, path + "ssl_");
        options.CleanSession = config.GetBoolean(path + "clean_session");
        options.KeepAlive = config.GetInt(path + "keep_alive");
        options.ReadWill(config, path + "will_");
        options.MaxQos = config.GetInt(path + "max_qos");
        options.ReceiveLimit = config.GetInt(path + "recv_mbuf_limit");
        options.RequireTime = config.GetBoolean(path + "require_time");
        options.CloudEvents = config.GetBoolean(path + "cloud_events");
        options.MaxQueueLength = config.GetInt(path + "max_queue_length");
        options.WsEnable = config.GetBoolean(path + "ws_enable");
        options.DebugUseLogLevel = config.GetBoolean(path + "debug_use_log_level");
        return options;
    }

    /// <summary>Copies the settings.</summary>
    /// <returns>Settings of their own.</returns>
    public MqttOptions Copy() => (MqttOptions)MemberwiseClone();

    /// <summary>Reads <see cref="Server"/>.</summary>
    /// <returns>Null if it is empty or wrong.</returns>
    public HostAddress GetAddress() =>
        Server.Length == 0 ? null : HostAddress.Parse(Server, SslCaCert.Length > 0 ? MqttConstants.DefaultTlsPort : MqttConstants.DefaultPort);

    /// <summary>Lowers a quality of service to what is allowed.</summary>
    /// <param name="qos">What is asked for.</param>
    /// <returns>0 to 2.</returns>
    public int LimitQos(int qos)
    {
        int limited = MaxQos >= 0 && qos > MaxQos ? MaxQos : qos;
        return limited < 0 ? 0 : limited > MqttConstants.MaxQos ? MqttConstants.MaxQos : limited;
    }

    private void ReadSecurity(DeviceConfig config, string path)
    {
        SslCert = config.GetString(path + "cert");
        SslKey = config.GetString(path + "key");
        SslCaCert = config.GetString(path + "ca_cert");
        SslCipherSuites = config.GetString(path + "cipher_suites");
        SslPskIdentity = config.GetString(path + "psk_identity");
    }

    private void ReadWill(DeviceConfig config, string path)
    {
        WillTopic = config.GetString(path + "topic");
        WillMessage = config.GetString(path + "message");
        WillRetain = config.GetBoolean(path + "retain");
    }
}
