// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Json;
using Mgos.Mqtt;

namespace Mgos.Azure;

/// <summary>Asks the provisioning service for the hub of the device, on a connection of its own, until there is one.</summary>
/// <remarks>
/// <code>
/// in    $dps/registrations/res/#
/// out   $dps/registrations/PUT/iotdps-register/?$rid=N                                     {"registrationId":"ID"}
/// out   $dps/registrations/GET/iotdps-get-operationstatus/?$rid=N&amp;operationId=OPERATION    nothing; after the pause that the answer asks for
/// </code>
/// QoS 1. What fails is logged in one line and begun anew after a pause that doubles. Thread: loop.
/// </remarks>
internal sealed class ProvisioningClient
{
    private const string Answers = "$dps/registrations/res/";
    private const string Register = "$dps/registrations/PUT/iotdps-register/?$rid=";
    private const string AskStatus = "$dps/registrations/GET/iotdps-get-operationstatus/?$rid=";
    private const int MillisecondsPerSecond = 1000;

    private readonly Device _device;
    private readonly IProvisioningOwner _owner;
    private readonly AzureTopicReader _reader = new AzureTopicReader();
    private AzureSettings _settings;
    private MqttConnection _connection;
    private MqttSubscription _subscription;
    private string _operationId;
    private int _request;
    private int _polls;
    private int _pauseMilliseconds = AzureConstants.FirstProvisioningPauseMilliseconds;
    private int _timer;
    private bool _isActive;

    internal ProvisioningClient(Device device, IProvisioningOwner owner)
    {
        _device = device;
        _owner = owner;
    }

    /// <summary>Has a device registered; waits for <see cref="Connect"/>.</summary>
    internal void Begin(AzureSettings settings)
    {
        Stop();
        _settings = settings;
        _isActive = true;
        _pauseMilliseconds = AzureConstants.FirstProvisioningPauseMilliseconds;
        MqttOptions options = AzureOptions.OfProvisioning(DeviceConfig.From(_device), settings);
        if (_connection == null)
            Make(options);
        else
            _connection.Configure(options);
    }

    /// <summary>Connects now, if there is a device to be registered.</summary>
    internal void Connect()
    {
        if (_isActive)
            _connection.Connect();
    }

    /// <summary>Asks no more.</summary>
    internal void Stop()
    {
        _isActive = false;
        _device.Timers.Clear(_timer);
        if (_connection == null)
            return;
        if (_connection.IsConnected)
            _connection.Disconnect();
        _connection.Configure((MqttOptions)null);
    }

    private void Make(MqttOptions options)
    {
        _connection = MqttConnection.Create(_device, "dps", options, null);
        _connection.Credentials = FillIn;
        _connection.AddEventHandler(OnEvent);
        _subscription = _connection.Subscribe(Answers + "#", AzureConstants.MaxQos, OnMessage);
    }

    private void FillIn(MqttConnection connection, MqttOptions options)
    {
        if (_settings.Key != null)
            options.Pass = SasToken.Make(_settings.IdScope + "/registrations/" + _settings.RegistrationId, _settings.Key, AzureOptions.ExpiryOf(_device), "registration");
    }

    private void OnEvent(MqttConnection connection, MqttEventData data)
    {
        if (!_isActive)
            return;
        if (data.Event == MqttEvent.Close)
            _device.Timers.Clear(_timer);
        if (data.Event != MqttEvent.Suback || data.Subscription != _subscription)
            return;
        _operationId = null;
        _polls = 0;
        Ask();
    }

    private void Ask()
    {
        _request = _request == int.MaxValue ? 1 : _request + 1;
        string number = _request.ToString();
        string topic = _operationId == null ? Register + number : AskStatus + number + "&operationId=" + UrlText.Encode(_operationId);
        _connection.TrySend(topic, _operationId == null ? Request() : new byte[0], AzureConstants.MaxQos);
        SetTimer(AzureConstants.ProvisioningAnswerMilliseconds, () => Fail("no answer to a registration"));
    }

    private byte[] Request()
    {
        JsonWriter writer = new JsonWriter(AzureConstants.WriterBytes, AzureConstants.MaxTwinBytes);
        writer.BeginObject();
        writer.Name("registrationId");
        writer.String(_settings.RegistrationId);
        writer.EndObject();
        return writer.ToArray();
    }

    private void OnMessage(MqttMessage message)
    {
        if (!_isActive || !_reader.TryRead(message.Topic, Answers) || _reader.RequestId != _request.ToString())
            return;
        ProvisioningAnswer answer = ProvisioningAnswer.Read(_reader.Status, message.Payload);
        if (answer.Server != null)
        {
            Stop();
            _owner.OnAssigned(answer.Server, answer.DeviceId);
        }
        else if (answer.Failure != null)
        {
            Fail("the provisioning service does not register " + _settings.RegistrationId + ": " + answer.Failure);
        }
        else
        {
            Wait(answer.OperationId, _reader.RetryAfterSeconds);
        }
    }

    private void Wait(string operationId, int seconds)
    {
        _operationId = operationId;
        if (++_polls > AzureConstants.MaxPolls)
        {
            Fail("a registration does not end");
            return;
        }

        seconds = seconds <= 0 ? AzureConstants.DefaultPollSeconds : seconds > AzureConstants.MaxPollSeconds ? AzureConstants.MaxPollSeconds : seconds;
        SetTimer(seconds * MillisecondsPerSecond, Ask);
    }

    private void Fail(string why)
    {
        _device.Log.Error(nameof(ProvisioningClient), why + "; check " + AzureAdvice.OfProvisioning(_settings.Key != null) + "; again in " + (_pauseMilliseconds / MillisecondsPerSecond).ToString() + " s");
        _connection.Disconnect();
        SetTimer(_pauseMilliseconds, Connect);
        _pauseMilliseconds = _pauseMilliseconds * 2 > AzureConstants.MaxProvisioningPauseMilliseconds ? AzureConstants.MaxProvisioningPauseMilliseconds : _pauseMilliseconds * 2;
    }

    private void SetTimer(int milliseconds, TimerHandler handler)
    {
        _device.Timers.Clear(_timer);
        _timer = _device.Timers.Set(milliseconds, TimerOptions.None, handler);
    }
}
