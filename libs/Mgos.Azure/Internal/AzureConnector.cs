// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Mqtt;

namespace Mgos.Azure;

/// <summary>Brings the device to its hub: settings, tokens and their renewal, provisioning.</summary>
/// <remarks>What is set wrong is logged once, and looked at again when the configuration changes. Thread: loop.</remarks>
internal sealed class AzureConnector : IProvisioningOwner
{
    private const int MillisecondsPerSecond = 1000;

    private readonly Device _device;
    private readonly AzureHub _hub;
    private readonly MqttConnection _connection;
    private AzureSettings _settings;
    private string _lastFault;
    private readonly ProvisioningClient _provisioning;
    private bool _hasNetwork;
    private bool _isChanging;
    private int _refusals;
    private long _expiresAt;
    private long _lifeSeconds;
    private int _renewalTimer;

    internal AzureConnector(Device device, AzureHub hub, MqttConnection connection)
    {
        _device = device;
        _hub = hub;
        _connection = connection;
        _provisioning = new ProvisioningClient(device, this);
    }

    internal void Start()
    {
        _connection.Credentials = FillIn;
        _connection.AddEventHandler(OnEvent);
        _device.Events.AddHandler(NetworkEvents.IpAcquired, (int id, object data) => OnNetwork());
        _device.Events.AddHandler(SystemEvents.TimeChanged, (int id, object data) => ScheduleRenewal());
        DeviceConfig.From(_device).AddChangeHandler((DeviceConfig config) => ReadLater());
        Read();
    }

    void IProvisioningOwner.OnAssigned(string server, string deviceId)
    {
        string fault = _settings.Assign(server, deviceId);
        if (fault != null)
        {
            _device.Log.Error(nameof(AzureConnector), fault);
            return;
        }

        _device.Log.Info(nameof(AzureConnector), "the provisioning service has assigned " + deviceId + " in " + server);
        Keep(server, deviceId);
        UseHub();
    }

    private void OnNetwork()
    {
        _hasNetwork = true;
        _provisioning.Connect();
    }

    // Whoever changes the configuration may change more of it at once.
    private void ReadLater()
    {
        if (_isChanging)
            return;
        _isChanging = true;
        _device.Loop.Post(Read);
    }

    private void Read()
    {
        _isChanging = false;
        AzureSettings settings = AzureSettings.Read(_device);
        if (settings.Fault != null)
            LogFault(settings.Fault);
        else if (!settings.IsSame(_settings))
            Use(settings);
    }

    private void LogFault(string fault)
    {
        if (fault != _lastFault)
            _device.Log.Error(nameof(AzureConnector), "no connection to Azure IoT Hub: " + fault);
        _lastFault = fault;
    }

    private void Use(AzureSettings settings)
    {
        _lastFault = null;
        _settings = settings;
        if (settings.Server.Length > 0)
            UseHub();
        else
            Provision();
    }

    private void UseHub()
    {
        _provisioning.Stop();
        _refusals = 0;
        Leave(AzureOptions.OfHub(DeviceConfig.From(_device), _settings));
        _hub.Use(_settings.HostName, _settings.DeviceId);
        if (_hasNetwork)
            _connection.Connect();
    }

    // Changed settings end a connection without a word, and the app has to hear of it.
    private void Leave(MqttOptions options)
    {
        if (_connection.IsConnected)
            _connection.Disconnect();
        _device.Timers.Clear(_renewalTimer);
        _connection.Configure(options);
    }

    private void Provision()
    {
        Leave(null);
        _provisioning.Begin(_settings);
        if (_hasNetwork)
            _provisioning.Connect();
    }

    private void Keep(string server, string deviceId)
    {
        DeviceConfig config = DeviceConfig.From(_device);
        config.SetString("azure.host_name", server);
        config.SetString("azure.device_id", deviceId);
        string message;
        if (!config.Save(false, out message))
            _device.Log.Error(nameof(AzureConnector), "hub and device id are not saved, the provisioning service will be asked again: " + message);
    }

    private void FillIn(MqttConnection connection, MqttOptions options)
    {
        MqttKeyNames names = connection.Options.KeyNames;
        if (_settings.Key == null)
        {
            names.Refusal = AzureAdvice.OfCertificate(_settings.CertificateFile, _settings.DeviceId);
            return;
        }

        names.Refusal = AzureAdvice.OfToken(_settings.SecretKey, _settings.DeviceId, _device.Clock);
        _expiresAt = AzureOptions.ExpiryOf(_device);
        _lifeSeconds = _expiresAt - _device.Clock.UnixSeconds;
        options.Pass = SasToken.Make(_settings.HostName + "/devices/" + _settings.DeviceId, _settings.Key, _expiresAt);
    }

    private void OnEvent(MqttConnection connection, MqttEventData data)
    {
        if (data.Event == MqttEvent.Close)
            _device.Timers.Clear(_renewalTimer);
        if (data.Event != MqttEvent.Connack)
            return;
        if (data.Code == 0)
        {
            _refusals = 0;
            ScheduleRenewal();
        }
        else if (++_refusals >= AzureConstants.RefusalsBeforeProvisioning && _settings.IsProvisioned)
        {
            _device.Loop.Post(ProvisionAgain);
        }
    }

    private void ProvisionAgain()
    {
        _device.Log.Warn(nameof(AzureConnector), _settings.HostName + " keeps refusing the device, asking the provisioning service again");
        _settings.Forget();
        Provision();
    }

    // A token is renewed when a tenth of its life is left.
    private void ScheduleRenewal()
    {
        _device.Timers.Clear(_renewalTimer);
        if (!_connection.IsConnected || _settings == null || _settings.Key == null)
            return;
        long seconds = _expiresAt - _lifeSeconds / AzureConstants.RenewalParts - _device.Clock.UnixSeconds;
        seconds = seconds < 0 ? 0 : seconds > AzureConstants.MaxTimerSeconds ? AzureConstants.MaxTimerSeconds : seconds;
        _renewalTimer = _device.Timers.Set((int)seconds * MillisecondsPerSecond, TimerOptions.None, Renew);
    }

    private void Renew()
    {
        if (_expiresAt - _lifeSeconds / AzureConstants.RenewalParts > _device.Clock.UnixSeconds)
        {
            ScheduleRenewal();
            return;
        }

        _device.Log.Info(nameof(AzureConnector), "connecting with a new token");
        _connection.Disconnect();
        _connection.Connect();
    }
}
