/**
 * English verbs that matter to events, links and stance. An entry is "lemma", "lemma+" (doubles its last letter) or
 * "lemma past participle". A lemma of two words is a verb with its particle and is looked for as such.
 */
export const englishVerbs = `
kill massacre neutralise neutralize stab+ beat_beat_beaten murder assassinate slay_slew_slain shoot_shot_shot execute die perish gun+ lose_lost_lost slaughter lynch behead ambush
arrest detain capture recapture rearrest apprehend nab+ imprison jail remand round custody indict charge accuse convict acquit release free
seize confiscate impound dismantle destroy intercept discover find_found_found recover locate uncover detect net+ yield hide_hid_hidden conceal search inspect forfeit
transfer+ wire deposit remit+ pay_paid_paid send_sent_sent hand turn surrender expel+ deport repatriate deliver give_gave_given
provide share supply pass furnish relay exchange notify inform tell_told_told alert respond answer go_went_gone receive
credit withdraw_withdrew_withdrawn refuel resupply load unload offload discharge due_due_due bind_bound_bound move route flow launder total
deploy fly_flew_flown rush ferry mobilise mobilize dispatch assign station reinforce redeploy install add increase step intensify reassign position
designate classify list sanction blacklist label name_named_named categorise categorize brand label+ declare add treat
fine impose penalise penalize sentence plead freeze_froze_frozen block restrict suspend revoke bar+
trade clash repel+ fight_fought_fought battle attack fire confront raid storm assault
meet_met_met sit_sat_sat dine photograph see_saw_seen speak_spoke_spoken host convene call visit land hold_held_held greet
extradite
say_said_said announce state report claim assert confirm acknowledge admit+ allege argue insist note add warn testify
explain describe comment remark write_wrote_written post tweet stress emphasise emphasize reiterate conclude indicate suggest
reveal disclose deny reject refute dismiss dispute believe think_thought_thought suspect assess estimate judge consider expect
predict fear doubt hope understand_understood_understood
plan+ intend aim propose recommend urge ask request demand call want seek_sought_sought order tell_told_told instruct direct
promise pledge vow swear_swore_sworn threaten offer agree try attempt refuse fail prepare plot+ weigh debate mull decide
vote task authorise authorize allow permit+ require help train equip support assist back force prevent stop+
lead_led_led head run_ran_run command direct manage chair oversee_oversaw_overseen control own operate govern dominate
found_founded_founded create establish launch form join leave_left_left belong serve work employ hire recruit appoint
nominate pick elect replace succeed retire resign spend_spent_spent represent
ally cooperate collaborate coordinate partner align+ broker merge split_split_split break_broke_broken rival+ oppose war+
compete betray defect
buy_bought_bought sell_sold_sold obtain acquire collect accept catch_caught_caught arrive ship+ smuggle traffick_trafficked_trafficked manufacture produce import export consign transport
carry haul stash store source distribute bribe fund finance bankroll invest sponsor
base headquarter locate house lease rent own register lie_lay_lain situate
sign
marry father raise bear_bore_born
tie link connect associate relate accompany use protect
result follow begin_began_begun continue start end
have_had_had take_took_taken make_made_made put_put_put place keep_kept_kept set_set_set get_got_got bring_brought_brought show
`;

/** Nouns of doing, with the verb they stand for. Endings of the plural are added. */
export const englishNouns = `
killing:kill massacre:massacre murder:murder assassination:assassinate slaying:slay death:die homicide:murder execution:execute shooting:shoot
arrest:arrest detention:detain capture:capture recapture:recapture apprehension:apprehend
seizure:seize haul:seize bust:seize confiscation:confiscate discovery:discover interception:intercept
transfer:transfer wire:wire deposit:deposit withdrawal:withdraw payment:pay payroll:pay exchange:exchange swap:exchange handover:hand expulsion:expel deportation:deport delivery:deliver
deployment:deploy arrival:arrive mobilization:mobilise mobilisation:mobilise
designation:designate classification:classify
clash:clash firefight:clash shootout:clash gunfight:clash gunbattle:clash ambush:ambush confrontation:clash skirmish:clash
attack:attack battle:battle crossfire:clash fighting:clash shoot-out:clash gun-battle:clash
meeting:meet talks:meet summit:meet visit:visit call:call
extradition:extradite tariff:tariff
fine:fine freezing:freeze sentence:sentence forfeiture:forfeit sanction:sanction penalty:penalise
threat:threaten plan:plan proposal:propose promise:promise pledge:pledge vow:vow request:request denial:deny claim:claim
allegation:allege belief:believe suspicion:suspect offer:offer intention:intend decision:decide order:order demand:demand
alliance:ally cooperation:cooperate collaboration:collaborate partnership:partner rivalry:rival war:war feud:rival
appointment:appoint nomination:nominate selection:pick
`;

/** Verbs with a particle that are verbs of their own: the lemma as it is given out, the bare lemma, the particle. */
export const englishParticles: readonly (readonly [lemma: string, verb: string, particle: string])[] = [
  ['hand over', 'hand', 'over'],
  ['turn over', 'turn', 'over'],
  ['gun down', 'gun', 'down'],
  ['shoot dead', 'shoot', 'dead'],
  ['sit down', 'sit', 'down'],
  ['exchange fire', 'exchange', 'fire'],
  ['trade fire', 'trade', 'fire'],
  ['round up', 'round', 'up'],
  ['turn up', 'turn', 'up'],
  ['pick up', 'pick', 'up'],
  ['plead guilty', 'plead', 'guilty'],
  ['pass on', 'pass', 'on'],
  ['call for', 'call', 'for'],
  ['step up', 'step', 'up'],
  ['take over', 'take', 'over'],
  ['take custody', 'take', 'custody'],
  ['open fire', 'open', 'fire'],
  ['break away', 'break', 'away'],
  ['work with', 'work', 'with'],
  ['work for', 'work', 'for'],
  ['belong to', 'belong', 'to'],
  ['find guilty', 'find', 'guilty'],
];

/** Common verbs of no further interest: they only show where one doing ends and another begins. */
export const plainEnglishVerbs = `
know_knew_known come_came_come become_became_become seem appear look feel_felt_felt need like win_won_won
let_let_let grow_grew_grown rise_rose_risen fall_fell_fallen build_built_built read_read_read write_wrote_written
stand_stood_stood deal_dealt_dealt drive_drove_driven hit_hit_hit cut_cut_cut cost_cost_cost change remain stay turn
include contain involve mean_meant_meant bear open close live reach cross enter travel pull push happen occur spark cause
lead trigger persist rely depend play walk talk learn teach_taught_taught draw_drew_drawn face cite bring hurt_hurt_hurt
identify question interview flee_fled_fled escape spot+ notice refer issue publish inspect check
attempt shed_shed_shed spread_spread_spread put think strip+ drop+ drag+ clear face follow examine analyse analyze review
`;
