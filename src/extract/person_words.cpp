// The vocabulary itself.
#include "extract/person_words.hpp"

#include "extract/word_groups.hpp"

namespace archdoc::extract {
namespace {

// Each in alphabetical order; a word with several meanings stands in each list. A name that is also
// a word of these lists is still read as a name where an honorific or an office stands right before
// it ("Ambassador Jordan").
constexpr WordGroup kGroups[] = {
    {kHonorific,
     "adm admiral agent amb archduke baron brig brigadier capt captain cc cde cdes col colonel "
     "com commodore comrade comrades congressman congresswoman councillor count crown dame "
     "dato datuk doña dr drs duke excellency father frau gen general generalissimo gov herr "
     "highness hon honorable honourable judge lady lieutenant lord lt lt.gen. lt.gov. madame "
     "maj maj.gen. majesty major marquis marshal mayor messrs miss mlle mm mme mr mrs ms "
     "prince princess prof professor rabbi radm rep rev reverend rt. sen senator senhor "
     "sergeant señor señora sgt shaikh shaykh sheikh signor sir sri tov vadm г-н тов товарищ"},
    {kOffice,
     "administrator adviser advisers advisor advisors aide aides ambassador ambassadors "
     "archbishop archivist assistant assistants attache attaché attorney attorney-general "
     "bishop cardinal chair chairman chairmen chairperson chairwoman chancellor charge chargé "
     "chief chmn chrm clerk commandant commander commander-in-chief commissioner commissioners "
     "comptroller congressman congresswoman consul consul-general consuls consultant "
     "controller coordinator correspondent counsel counsellor counselor counselors counsels "
     "delegate delegates deputy dir director director-general directors economist editor emir "
     "emissary emperor envoy first-secretary functionary general-secretary governor "
     "governor-general head heads heir inspector interpreter journalist judge king lady lawyer "
     "leader leaders liaison manager marshal mayor member members minister minister-counselor "
     "ministers ministers-counselor negotiator note-taker notetaker observer officer officers "
     "official officials ombudsman participants patriarch physicist planner pope premier "
     "premiers president president-elect presidents presidium-chairman prince princess queen "
     "rapporteur representative representatives scholar sec secretaries secretary "
     "secretary-general secy senator shah solicitor speaker specialist spokesman spokesperson "
     "spokeswoman stenographer successor sultan superintendent titulary translator treasurer "
     "under-secretary vice-chairman vice-minister vice-premier vice-president атташе директор "
     "заведующий заместитель консул министр начальник посол председатель президент премьер "
     "премьер-министр секретарь советник"},
    {kBody,
     "academy administration agency agreement archive archives army assembly association "
     "authority bank board bureau cabinet cc center centre chancellery chiefs church college "
     "command commission committee community companies company conference congress consulate "
     "consulates corporation corps council court delegation department departments directorate "
     "division embassies embassy federation force forces foundation front fund government "
     "governments group groups headquarters institute institution junta leadership league "
     "legation legations library ministries ministry mission missions movement navy newspaper "
     "office offices organisation organization organizations panel parliament party politburo "
     "post posts presidency presidium radio regime school secretariat section senate service "
     "services side society staff staffs station subcommittee team union unit university "
     "working"},
    {kSuffix, "ii iii iv jr junior senior sr vi vii viii"},
    {kDegree,
     "aia b.a. b.ed. b.sc. ba bsc c.b.e. c.m.g. cert.ed cfp clu d.d.s. d.o. dds esq esquire "
     "f.cmi hons ing k.c. k.c.b. k.c.m.g. ll.d. lutc m.a. m.d. m.inst.t.a. m.p. m.sc. mba md "
     "minstta msc o.b.e. ph.d. phd q.c. usaf usn"},
    {kParticle,
     "af al ben bin da das de del dela della dello den der di dinh dos du el ibn la le na st. "
     "ter van vander vd von y zu zur"},
    {kFamilyFirst,
     "ahn baek bo bui cai ch'en ch'iao chang chao chen chi chiang cho choe choi chong chou chu "
     "chung dang deng dong fang fu gao geng gu guo han he ho hoang hong hsi hsieh hsu hu hua "
     "huang hwang im ji jiang jong kang kao keng kim ko kong ku kuo le lee li lin liu lo luo "
     "ly ma mao nam ngo nguyen nie nieh o p'eng paek pak park peng pham phan qiao rhee ri shi "
     "shih so song soong su sun sung t'an t'ang tan tang tao teng thich tong tran truong tsai "
     "tseng tung vo vu wang wei wen wu xi xie xu yang yao ye yeh yi yim yuan yun zeng zhang "
     "zhao zhou zhu дэн ким ли линь лю мао нгуен пак пэн хо чжоу чэнь"},
    {kNation,
     "acting additional advisory afghan african air albanian algerian all american "
     "american-soviet angolan arab arabian argentine asean asian assistant associate asst "
     "atlantic australian austrian bavarian belarusian belgian berliner bolivian bosnian "
     "brazilian british bulgarian burmese byelorussian cambodian canadian caribbean ccp "
     "central certain chargés chief chilean chinese colombian commercial commonwealth "
     "communist congolese consular coordinating cpsu croatian crown cuban cultural cypriot "
     "czech czechoslovak danish democratic dep deputy diplomatic dominican dprk drv dutch east "
     "eastern economic ecuadorian eec egyptian english eritrean estonian ethiopian eu european "
     "executive extraordinary far federal finnish first foreign former fourth french frg gdr "
     "gdr's general general-staff georgian german ghanaian governing greek guatemalan guinean "
     "haitian high high-level holy honduran hungarian icelandic ideological imperial incoming "
     "indian indochinese indonesian intelligence inter-american interagency interdepartmental "
     "interim international intersectoral iranian iraqi irish islamic israeli italian jamaican "
     "japanese joint jordanian kazakh kenyan khmer korean kuwaiti kwp kyrgyz labor labour lao "
     "laotian latin latvian lead lebanese legal legislative liberian libyan lithuanian main "
     "malaysian malian mexican middle military ministerial moldovan mongolian moroccan "
     "mozambican mutual national nato naval near nepalese new nicaraguan nigerian nordic north "
     "northeast northern norwegian old operations organizational other outgoing pacific "
     "pakistani palestinian panamanian paraguayan people's peoples permanent persian personal "
     "peruvian philippine planning plenipotentiary policy polish political portuguese prc "
     "presidential press prime principal private provisional regional republican resident "
     "revolutionary roc rok romanian royal rumanian russian rwandan salvadoran saudi "
     "scandinavian science scottish second security sed senegalese senior serbian siamese "
     "singaporean sino-soviet slovak slovene slovenian social socialist somali south southeast "
     "southern soviet spanish special state strategic sudanese supreme swedish swiss syrian "
     "taiwanese tanzanian technical thai third tibetan top trade tunisian turkish u.k. u.n. "
     "u.s. ugandan uk ukrainian un under uruguayan us usa ussr uzbek venezuelan vice "
     "vice-foreign vietnamese welsh west western workers workers' working-level yugoslav "
     "yugoslavian zairian zambian"},
    {kCountry,
     "afghanistan africa albania algeria america angola arabia argentina armenia asia "
     "australia austria azerbaijan bahrain bangladesh belarus belgium berlin biafra bolivia "
     "bosnia brazil britain bulgaria burma burundi caledonia cambodia cameroon canada caucasus "
     "ceylon chad chile china coast colombia congo crimea croatia cuba cyprus czechoslovakia "
     "denmark ecuador egypt emirates england eritrea estonia ethiopia europe finland formosa "
     "france gabon germany ghana greece guatemala guinea guyana haiti honduras hungary iceland "
     "india indochina indonesia iran iraq ireland israel italy jamaica japan jordan kampuchea "
     "katanga kazakhstan kenya kingdom korea kuwait kyrgyzstan lanka laos latvia lebanon leone "
     "liberia libya lithuania luxembourg macedonia madagascar malawi malaya malaysia mali "
     "malta mauritania mexico moldova mongolia montenegro morocco mozambique myanmar namibia "
     "nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay "
     "peru philippines poland portugal prussia qatar republic rhodesia rica romania rumania "
     "russia rwanda salvador see senegal serbia siam singapore slovakia slovenia somalia spain "
     "states sudan sweden switzerland syria taiwan tajikistan tanganyika tanzania thailand "
     "tibet togo transcaucasia tunisia turkey turkmenistan uganda ukraine united uruguay "
     "uzbekistan vatican venezuela viet-nam vietnam yemen york yugoslavia zaire zambia zealand "
     "zimbabwe гдр дрв китае китая кндр кнр ссср сша фрг"},
    {kMatter,
     "aeronautics affairs agreements agriculture aid armaments arms aviation bloc border "
     "budget capitol charge colonies commerce communications control cooperation "
     "counterterrorism cults culture currency d'affaires defence defense development "
     "disarmament dominion dominions d’affaires economics economy education elections empire "
     "energy environment estimates exchange external families finance fisheries food forestry "
     "health heritage homeland house humanities immigration industry information intelligence "
     "interior internal justice labor law liberation logistics machinery management materials "
     "matters metallurgy migration mines mining missions mobilization nationalities nations "
     "negotiations nonproliferation oceans operations organ organs peace peasants people "
     "personnel planning plans policy posts press production program programs proletariat "
     "propaganda protocol rank reconnaissance reconstruction refugees relations religions "
     "representation republics research residence resources reunification rights science sea "
     "security session sessions shipbuilding shipping space sport sports state statistics "
     "studies supply tariff tariffs technology telecommunications tourism trade transportation "
     "treasury treaty veteran veterans war women work workers youth"},
    {kTakesTo,
     "adviser advisers advisor advisors aide aides ambassador ambassadors assistant assistants "
     "charge chargé commissioner commissioners consul consultant coordinator counsellor "
     "counselor counselors d'affaires delegate delegates delegation deputy d’affaires emissary "
     "envoy heir liaison minister minister-counselor ministers mission representative "
     "representatives successor"},
    {kTakesOn,
     "adviser advisers advisor advisors agreement commission committee conference council "
     "panel representative representatives specialist subcommittee"},
    {kLink, "at for in of on to в"},
    {kAnd, "& and et und"},
    {kArticle, "a an the"},
    {kTime,
     "apr april aug august dec december feb february friday jan january jul july jun june mar "
     "march may monday nov november oct october saturday sep sept september sunday thursday "
     "tuesday undated wednesday"},
    {kDocument,
     "address aide-memoire aide-mémoire airgram appeal article backchannel cable cablegram "
     "cablegrams cables circular communique communiqué decision decisions declaration decree "
     "despatch directive dispatch dispatches draft excerpt excerpts extract file files "
     "instruction instructions letter letters memcon memo memoranda memorandum message "
     "messages minute minutes mémoire note notes order orders paper petition plan proposal "
     "proposals protocol readout record remarks report resolution resolutions savingram speech "
     "statement submission summary telegram telegrams telegraphic teletype transcript"},
    {kTalk,
     "audience call calls conference consultation consultations conversation conversations "
     "dinner discussion discussions interview interviews luncheon meeting meetings "
     "negotiations reception talk talks"},
    {kDiary, "diaries diary journal memoirs notebook notebooks"},
    {kFrom, "from"},
    {kBy, "by"},
    {kWith, "with"},
    {kBetween, "between"},
    {kAbout,
     "aboard about after against before concerning containing dated discussing during "
     "following held informing opposing proposing protesting re regarding reporting requesting "
     "transmitting upon via when while"},
};
constexpr GroupedWords<count_words(kGroups)> kTable(kGroups);
static_assert(kTable.unique());

}  // namespace

std::uint32_t person_word(std::string_view word) {
  static constexpr std::size_t kLongest = 24;
  return word.size() > kLongest ? 0 : kTable.find(word);
}

}  // namespace archdoc::extract
